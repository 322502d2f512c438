import { runnableExamples } from '../../demo/runnableExamples';
import { exampleWorkflows } from '../../demo/exampleWorkflows';

const reviewed = "Text patients after a doctor's yes";

describe('the examples of the demo', () => {
	it('are all there on n8n 2', async () => {
		const reports: string[] = [];
		const all = exampleWorkflows();

		expect(all.map(({ name }) => name)).toContain(reviewed);
		expect(runnableExamples(all, '2.x', (text) => reports.push(text))).toEqual(all);
		expect(reports).toEqual([]);
	});

	it('are those without human review on n8n 1, which says what is left out and why', async () => {
		const reports: string[] = [];
		const all = exampleWorkflows();

		const names = runnableExamples(all, '1.x', (text) => reports.push(text)).map(
			({ name }) => name,
		);

		expect(names).toEqual(all.map(({ name }) => name).filter((name) => name !== reviewed));
		expect(reports).toEqual([
			expect.stringMatching(/needs n8n 2, because n8n 1 has no human review/),
		]);
	});
});
