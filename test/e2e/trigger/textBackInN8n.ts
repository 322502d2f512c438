import { missCall } from '../../simulator/organization/conversations/missCall';
import { exampleNamed } from '../examples/exampleNamed';
import type { Stage } from '../Stage';
import { until } from '../../until';

/** Each look is a request to n8n. */
const pollMs = 100;
const example = 'Text back after a missed call';

/** The example of the demo that begins with the trigger and ends with a text to a patient. */
export function textBackInN8n(stage: () => Stage): void {
	it('texts everybody back whose call was missed, once, however often they call, in the example', async () => {
		const { rest, simulator } = stage();
		const { organization } = simulator;
		const workflow = await rest.createWorkflow(await exampleNamed(example, stage()));
		await rest.activate(workflow);

		const callers = ['+12065557001', '+12065557002', '+12065557001'].map(
			(from) => missCall(organization, from).conversationId,
		);
		const isOver = async (id: string) => (await rest.getExecution(id)).status === 'success';
		const executions = async () => await rest.executionsOf(workflow);
		await until(async () => (await executions()).length === callers.length, pollMs);
		for (const id of await executions()) {
			await until(async () => await isOver(id), pollMs);
		}

		const texts = organization.items.filter(
			({ conversationId, direction }) =>
				direction === 'outbound' && callers.includes(conversationId),
		);
		expect(texts.map(({ conversationId }) => conversationId).sort()).toEqual(
			[...new Set(callers)].sort(),
		);
		expect(texts.map(({ text }) => text)).toEqual([
			expect.stringContaining('missed your call'),
			expect.stringContaining('missed your call'),
		]);
		await rest.deactivate(workflow);
	});
}
