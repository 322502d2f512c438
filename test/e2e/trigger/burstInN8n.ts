import type { IDataObject } from 'n8n-workflow';
import type { Stage } from '../Stage';
import { TriggerWorkflow } from './TriggerWorkflow';

const events = 90;

/** Two minutes become 3 seconds: long enough for n8n to come to rest before Spruce repeats. */
const timeScale = 1 / 40;

/** What happens when more comes in a moment than a small server can answer in five seconds. */
export function burstInN8n(stage: () => Stage): void {
	it('starts one execution for each of a burst of events, whichever Spruce repeats', async () => {
		const { webhooks } = stage().simulator;
		const { settings } = webhooks;
		const before = { ...settings };
		const workflow = await TriggerWorkflow.active(stage(), { name: 'In a burst' });
		Object.assign(settings, { timeScale, concurrency: events, isDoubled: true });
		const ids = Array.from({ length: events }, (_, index) => `entity_of_burst_${index}`);

		for (const id of ids) webhooks.emit('contact.created', { object: 'contact', id });
		await webhooks.settled();

		const given = await workflow.givenOut(events);
		const givenIds = given.map(({ object }) => String((object as IDataObject).id));
		expect(givenIds.sort()).toEqual([...ids].sort());
		Object.assign(settings, before);
		await workflow.deactivate();
	});
}
