import type { N8nLine } from '../host/installation/n8nInstall';
import type { Stage } from '../Stage';
import { contactCreated } from './contactCreated';
import { TriggerWorkflow } from './TriggerWorkflow';
import { until } from '../../until';

/** What remains of a trigger when n8n ends and starts again. */
export function restartInN8n(line: N8nLine, stage: () => Stage): void {
	let workflow: TriggerWorkflow;
	let paused: TriggerWorkflow;

	const idsGivenOut = async (by: TriggerWorkflow, count: number) =>
		(await by.givenOut(count)).map(({ eventId }) => eventId).sort();

	beforeAll(async () => {
		workflow = await TriggerWorkflow.active(stage(), { name: 'Over restarts' });
		paused = await TriggerWorkflow.active(stage(), { name: 'Paused meanwhile' });
	});

	it('goes on with the same endpoint, and knows which events it had before', async () => {
		const { server } = stage();
		const endpoints = structuredClone(workflow.endpoints);
		expect(endpoints).toHaveLength(1);
		expect(await workflow.deliver(contactCreated('wev_1'))).toBe(200);
		expect(await idsGivenOut(workflow, 1)).toEqual(['wev_1']);

		await server.halt();
		await server.resume();

		expect(workflow.endpoints).toEqual(endpoints);
		expect(await workflow.deliver(contactCreated('wev_1'))).toBe(200);
		expect(await workflow.deliver(contactCreated('wev_2'))).toBe(200);
		expect(await idsGivenOut(workflow, 2)).toEqual(['wev_1', 'wev_2']);
	});

	it('knows after a crash what it had before, and repairs what was deleted or paused in Spruce', async () => {
		const { server, simulator } = stage();
		expect(await paused.deliver(contactCreated('wev_3'))).toBe(200);
		expect(await idsGivenOut(paused, 1)).toEqual(['wev_3']);
		const [lost] = workflow.endpoints;
		const { webhookEndpoints } = simulator.organization;

		await server.crash();
		webhookEndpoints.splice(webhookEndpoints.indexOf(lost), 1);
		paused.endpoints[0].status = 'paused';
		await server.resume();

		expect(await paused.deliver(contactCreated('wev_3'))).toBe(200);
		// n8n 2.41 looks at no webhook when it starts: somebody has to switch the workflow off and on.
		if (line === '2.x') {
			for (const one of [workflow, paused]) {
				await one.deactivate();
				await one.activate();
			}
		}
		await until(() => workflow.endpoints.length > 0);
		await until(() => paused.endpoints[0].status === 'active');
		expect(workflow.endpoints).toMatchObject([{ url: lost.url, status: 'active' }]);
		expect(workflow.endpoints[0].id).not.toBe(lost.id);
		expect(paused.endpoints).toMatchObject([{ status: 'active' }]);
		expect(await workflow.deliver(contactCreated('wev_4'))).toBe(200);
		expect(await idsGivenOut(workflow, 3)).toEqual(['wev_1', 'wev_2', 'wev_4']);
		expect(await paused.deliver(contactCreated('wev_5'))).toBe(200);
		expect(await idsGivenOut(paused, 2)).toEqual(['wev_3', 'wev_5']);
	});

	it('has another endpoint when it is activated again, and the old one is gone', async () => {
		const [{ id, signingSecrets }] = workflow.endpoints;
		await workflow.deactivate();
		expect(workflow.endpoints).toEqual([]);
		await workflow.activate();
		expect(workflow.endpoints).toHaveLength(1);
		expect(workflow.endpoints[0].id).not.toBe(id);
		const event = contactCreated('wev_7');
		expect(await workflow.deliver(event, signingSecrets[0].value)).toBe(401);
		expect(await workflow.deliver(event)).toBe(200);
		expect(await idsGivenOut(workflow, 4)).toEqual(['wev_1', 'wev_2', 'wev_4', 'wev_7']);
	});
}
