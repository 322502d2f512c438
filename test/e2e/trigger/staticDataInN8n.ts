import { until } from '../../until';
import type { Stage } from '../Stage';
import { contactCreated, type EventBody } from './contactCreated';
import { TriggerWorkflow } from './TriggerWorkflow';
import type { NextNode } from './workflowOfTrigger';

/** Time enough to switch a workflow off and on while its execution waits. */
const waitSeconds = 20;

/** The nodes of `lateWriter`. */
export const lateWriterTypes = ['n8n-nodes-base.wait', 'n8n-nodes-base.code'];

/** Makes n8n write the static data as it was when the execution began. */
const lateWriter: readonly NextNode[] = [
	{
		name: 'Wait',
		type: lateWriterTypes[0],
		typeVersion: 1.1,
		parameters: { resume: 'timeInterval', amount: waitSeconds, unit: 'seconds' },
	},
	{
		name: 'Code',
		type: lateWriterTypes[1],
		typeVersion: 2,
		parameters: {
			jsCode: "$getWorkflowStaticData('global').doneAt = Date.now();\nreturn $input.all();",
		},
	},
];

/**
 * n8n writes the static data of a workflow as a whole. So an execution that began before the workflow
 * was switched off and on brings back the endpoint of before, which is gone.
 */
export function staticDataInN8n(stage: () => Stage): void {
	let workflow: TriggerWorkflow;

	beforeAll(async () => {
		workflow = await TriggerWorkflow.active(stage(), { name: 'Late writer', next: lateWriter });
	});

	afterAll(async () => await workflow.deactivate());

	/** Switches the workflow off and on while an execution waits, and lets that execution end. */
	async function bringBackOldEndpoint(event: EventBody): Promise<void> {
		const before = (await workflow.executions()).length;
		expect(await workflow.deliver(event)).toBe(200);
		await until(async () => (await workflow.executions()).length > before, 100);
		const [old] = workflow.endpoints;
		await workflow.deactivate();
		await workflow.activate();
		expect(workflow.endpoints).toMatchObject([{ url: old.url }]);
		expect(workflow.endpoints[0].id).not.toBe(old.id);
		await workflow.givenOut(before + 1);
	}

	const idsGivenOut = async (count: number) =>
		(await workflow.givenOut(count)).map(({ eventId }) => eventId).sort();

	it('hears the next event all the same', async () => {
		await bringBackOldEndpoint(contactCreated('wev_old_1'));
		expect(await workflow.deliver(contactCreated('wev_old_2'))).toBe(200);
		expect(await workflow.deliver(contactCreated('wev_old_2'))).toBe(200);
		expect(await idsGivenOut(2)).toEqual(['wev_old_1', 'wev_old_2']);
	});

	it('gets an endpoint that it can hear when n8n was started anew before the next event', async () => {
		const { server } = stage();
		await bringBackOldEndpoint(contactCreated('wev_old_3'));
		const [deaf] = workflow.endpoints;
		await server.halt();
		await server.resume();

		// Spruce tries an event ten times.
		await until(async () => {
			await workflow.deliver(contactCreated('wev_old_4'));
			return workflow.endpoints[0]?.id !== deaf.id;
		}, 500);
		expect(workflow.endpoints).toMatchObject([{ url: deaf.url, status: 'active' }]);
		expect(await workflow.deliver(contactCreated('wev_old_4'))).toBe(200);
		expect(await workflow.deliver(contactCreated('wev_old_5'))).toBe(200);
		const ids = await idsGivenOut(5);
		expect(ids).toEqual([1, 2, 3, 4, 5].map((number) => `wev_old_${number}`));
		expect(server.log).toContain('Late writer');
	});
}
