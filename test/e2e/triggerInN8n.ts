import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from './Stage';
import { contactCreated, type EventBody } from './trigger/contactCreated';
import { burstInN8n } from './trigger/burstInN8n';
import { hostileInN8n } from './trigger/hostileInN8n';
import { refusedInN8n } from './trigger/refusedInN8n';
import { TriggerWorkflow } from './trigger/TriggerWorkflow';

const name = 'What is new';
const event = contactCreated('wev_of_this_test');

/** A text message of a contact. */
const textFrom = (contact: string): EventBody => ({
	object: 'event',
	type: 'conversationItem.created',
	eventTime: '2026-11-02T10:00:00Z',
	data: {
		object: {
			id: 'ti_1',
			direction: 'inbound',
			conversation: { id: 't_1', type: 'phone', externalParticipants: [{ contact }] },
		},
	},
});

/** The thousands come in the test of load, to a server that takes them faster. */
const hostileRequests = 500;

/** What the trigger does in a real server: its endpoint in Spruce, and real requests to n8n. */
export function triggerInN8n(stage: () => Stage): void {
	let workflow: TriggerWorkflow;

	beforeAll(async () => {
		workflow = await TriggerWorkflow.active(stage(), { name });
	});

	it('makes one endpoint, named after the workflow, when that is activated', () => {
		expect(workflow.endpoints).toMatchObject([
			{ name: `n8n: ${name} (${workflow.id})`, url: expect.stringContaining('/webhook/') },
		]);
	});

	it('refuses what Spruce did not sign, and starts nothing', async () => {
		expect(await workflow.deliver(event, 'another secret')).toBe(401);
		await sleep(500);
		expect(await workflow.executions()).toEqual([]);
	});

	it('starts one execution for an event that Spruce delivers three times', async () => {
		const twice = [workflow.deliver(event), workflow.deliver(event)];
		expect(await Promise.all(twice)).toEqual([200, 200]);
		expect(await workflow.deliver(event)).toBe(200);
		expect(await workflow.givenOut()).toMatchObject([
			{ event: 'contactCreated', eventId: event.id, object: { displayName: 'Zoë' } },
		]);
	});

	it('answers Spruce before the contact is looked up', async () => {
		const { simulator } = stage();
		const [contact] = simulator.organization.contacts;
		const parameters = {
			events: ['textMessageReceived'],
			simplify: true,
			options: { includeContact: true },
		};
		const other = await TriggerWorkflow.active(stage(), { name, parameters });
		simulator.faults.add({ kind: 'delay', delayMs: 15_000, operationId: 'Contact' });
		const earlier = simulator.requests.length;
		expect(await other.deliver(textFrom(contact.id))).toBe(200);
		const answered = simulator.requests
			.slice(earlier)
			.filter(({ operationId, answeredAt }) => operationId === 'Contact' && answeredAt);
		expect(answered).toEqual([]);
		const { id, displayName } = contact;
		expect(await other.givenOut()).toMatchObject([
			{
				event: 'textMessageReceived',
				channel: 'phone',
				contactId: id,
				conversationId: 't_1',
				itemId: 'ti_1',
				contact: { id, displayName },
			},
		]);
		await other.deactivate();
	});

	it('starts the workflow after that was renamed, and has one endpoint still', async () => {
		await workflow.rename('What is newer');
		expect(workflow.endpoints).toHaveLength(1);
		const later = contactCreated('wev_after_the_name');
		expect(await workflow.deliver(later)).toBe(200);
		expect((await workflow.givenOut(2)).map(({ eventId }) => eventId).sort()).toEqual(
			[event.id, later.id].sort(),
		);
	});

	it('removes its endpoint when the workflow is deactivated, and leaves the others alone', async () => {
		const { organization } = stage().simulator;
		const own = workflow.endpoints.map(({ id }) => id);
		const others = organization.webhookEndpoints.filter(({ id }) => !own.includes(id));
		expect(others.length).toBeGreaterThan(0);
		await workflow.deactivate();
		expect(organization.webhookEndpoints).toEqual(others);
	});

	burstInN8n(stage);

	hostileInN8n(hostileRequests, stage);

	refusedInN8n(stage);
}
