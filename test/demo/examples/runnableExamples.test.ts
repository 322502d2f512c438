import { exampleWorkflows } from '../../../demo/examples/exampleWorkflows';
import { type ExampleSetting, runnableExamples } from '../../../demo/examples/runnableExamples';

const everything: ExampleSetting = { line: '2.x', hasPostgres: true };

describe('the examples of the demo', () => {
	const all = exampleWorkflows();

	/** Which are left out, and what is reported of them. */
	const leftOut = (setting: ExampleSetting) => {
		const reports: string[] = [];
		const runnable = runnableExamples(all, setting, (text) => reports.push(text));
		return {
			names: all.filter((one) => !runnable.includes(one)).map(({ name }) => name),
			reports,
		};
	};

	it('are all there on n8n 2 with PostgreSQL', () => {
		expect(all.length).toBeGreaterThanOrEqual(14);
		expect(leftOut(everything)).toEqual({ names: [], reports: [] });
	});

	it('are those without human review on n8n 1, which says what is left out and why', () => {
		expect(leftOut({ ...everything, line: '1.x' })).toEqual({
			names: ["Text patients after a doctor's yes"],
			reports: [expect.stringMatching(/needs n8n 2, because n8n 1 has no human review/)],
		});
	});

	it('are those without a database where PostgreSQL is not installed', () => {
		expect(leftOut({ ...everything, hasPostgres: false })).toEqual({
			names: ['Load the nightly export into PostgreSQL'],
			reports: [expect.stringContaining('needs PostgreSQL, which is not installed here')],
		});
	});
});
