import type { IDataObject } from 'n8n-workflow';
import type { Stage } from '../Stage';
import { TriggerWorkflow } from './TriggerWorkflow';

const events = 90;

/**
 * Two minutes become 10 seconds. With a shorter pause Spruce's ten attempts are over before a busy
 * machine has answered the first round.
 */
const timeScale = 1 / 12;

/** What happens when more comes in a moment than a small server can answer in five seconds. */
export function burstInN8n(stage: () => Stage): void {
	it('starts one execution for each of a burst of events, whichever Spruce repeats', async () => {
		const { webhooks, organization } = stage().simulator;
		const { settings } = webhooks;
		const before = { ...settings };
		const workflow = await TriggerWorkflow.active(stage(), { name: 'In a burst' });
		Object.assign(settings, { timeScale, concurrency: events, isDoubled: true });
		// Nobody answers at the other endpoints, and their retries would be waited for.
		const endpointsBefore = organization.webhookEndpoints;
		organization.webhookEndpoints = workflow.endpoints;
		const ids = Array.from({ length: events }, (_, index) => `entity_of_burst_${index}`);

		for (const id of ids) webhooks.emit('contact.created', { object: 'contact', id });
		await webhooks.settled();

		const given = await workflow.givenOut(events);
		const givenIds = given.map(({ object }) => String((object as IDataObject).id));
		expect(givenIds.sort()).toEqual([...ids].sort());
		Object.assign(settings, before);
		organization.webhookEndpoints = endpointsBefore;
		await workflow.deactivate();
	});
}
