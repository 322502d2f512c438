import type { Stage } from './Stage';
import { type Execution, failureOf, itemsOf } from './host/Execution';
import type { N8nLine } from './host/installation/n8nInstall';
import { type Step, workflowOf } from './workflowOf';

const phoneLine = '+12065550100';
/** It cannot send a text message. */
const faxLine = '+12065550102';

const recipients = [1, 2, 3, 4, 5].map((last) => ({
	phone: `+1206555019${last}`,
	line: last === 4 ? faxLine : phoneLine,
}));

const steps: Step[] = [
	{
		name: 'Sheet',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		credentials: {},
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows: recipients }), options: {} },
	},
	{
		name: 'Rows',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		credentials: {},
		parameters: { fieldToSplitOut: 'rows', options: {} },
	},
	{
		name: 'Send',
		parameters: {
			resource: 'message',
			operation: 'send',
			phoneOrEmail: '={{ $json.phone }}',
			internalEndpointId: { __rl: true, mode: 'id', value: '={{ $json.line }}' },
			text: 'See you tomorrow',
		},
	},
];

/** What n8n's Retry button under Executions sends again. */
export function retryInN8n(line: N8nLine, stage: () => Stage): void {
	it('of five texts of which the fourth fails, sends what a retry may send', async () => {
		const { rest, simulator, credential } = stage();
		const workflow = await rest.createWorkflow(workflowOf('Reminders', credential, steps));
		const sentBy = async (run: () => Promise<Execution>) => {
			const before = simulator.effects.length;
			const execution = await run();
			expect(failureOf(execution)).toBe('Spruce Health did not accept this request');
			expect(itemsOf(execution, 'Rows')).toHaveLength(5);
			return { execution, sent: simulator.effects.length - before };
		};

		const first = await sentBy(async () => await rest.run(workflow));
		const withCurrent = await sentBy(async () => await rest.retry(first.execution, true));
		const withOriginal = await sentBy(async () => await rest.retry(withCurrent.execution, false));
		const anew = await sentBy(async () => await rest.run(workflow));

		// n8n 1.x keeps nothing with an execution by which a retry could be told from a new one.
		const again = line === '2.x' ? 0 : 3;
		expect([first, withCurrent, withOriginal, anew].map(({ sent }) => sent)).toEqual([
			3,
			again,
			again,
			3,
		]);
	});
}
