import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('webhookEndpoint: getEvents', () => {
	const clinic = simulatedClinic({ contacts: 60 });
	const getEvents = { resource: 'webhookEndpoint', operation: 'getEvents' };
	const operationId = 'ListWebhookEndpointEvents';

	function chosen() {
		return { ...getEvents, endpointId: byId(clinic.simulator.organization.webhookEndpoints[0].id) };
	}

	function seededEvents() {
		return clinic.simulator.organization.webhookEvents;
	}

	it('returns every event, twenty from each page, with its data as an object', async () => {
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId, skip: 1 });

		const { items } = await clinic.run({ ...chosen(), returnAll: true });

		const events = seededEvents();
		expect(events.length).toBeGreaterThan(40);
		expect(items.map(({ json }) => json.id).sort()).toEqual(events.map(({ id }) => id).sort());
		const [{ id, object, eventTime, data, delivery }] = events;
		expect(items.find(({ json }) => json.id === id)).toEqual({
			json: { id, object, eventTime, data: JSON.parse(data), delivery },
			pairedItem: { item: 0 },
		});
		expect(clinic.simulator.requests).toHaveLength(4);
		for (const { method, path, query } of clinic.simulator.requests) {
			expect(`${method} ${path}`).toMatch(/^GET \/webhooks\/endpoints\/wde_\w+\/events$/);
			expect(query).not.toHaveProperty('pageSize');
		}
	});

	it('keeps data that cannot be parsed as it is', async () => {
		const [first, second, third] = seededEvents().sort((one, other) =>
			one.eventTime < other.eventTime ? -1 : 1,
		);
		first.data = '{"object": "ev';
		second.data = '';
		third.data = 'null';

		const { items } = await clinic.run({ ...chosen(), limit: 3 });

		expect(items.map(({ json }) => json.data)).toEqual(['{"object": "ev', '', 'null']);
	});

	it('sends both times with every page, read in the time zone of the workflow', async () => {
		const events = seededEvents();
		events.forEach((event, index) => {
			event.eventTime = new Date(Date.UTC(2026, 0, 31, 14, index)).toISOString();
		});
		const startTime = '2026-01-31T09:05:00';
		const endTime = '2026-01-31T14:34:00Z';

		const { items } = await clinic.run({
			...chosen(),
			returnAll: true,
			filters: { startTime, endTime },
		});

		expect(items.map(({ json }) => json.id)).toEqual(events.slice(5, 35).map(({ id }) => id));
		expect(clinic.simulator.requests).toHaveLength(2);
		for (const { query } of clinic.simulator.requests) {
			expect(query).toMatchObject({
				startTime: '2026-01-31T14:05:00.000Z',
				endTime: '2026-01-31T14:34:00.000Z',
			});
		}
	});

	it('does not list all events when a time is missing', async () => {
		const { error } = await clinic.run({ ...chosen(), filters: { startTime: expression('') } });

		expect(error?.message).toBe('Filters > Start Time: nothing was entered');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('stops at the limit without reading further pages', async () => {
		const { items } = await clinic.run({ ...chosen(), limit: 21 });

		expect(items).toHaveLength(21);
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it('treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId, skip: 1 });

		const { items } = await clinic.run({ ...chosen(), returnAll: true });

		expect(items).toHaveLength(seededEvents().length - 20);
	});

	it.each([
		[
			{ filters: { startTime: '2026-02-01', endTime: '2026-01-31' } },
			'Filters > End Time: it is before Start Time',
		],
		[{ filters: { startTime: 'yesterday' } }, 'Filters > Start Time: this is not a date'],
		[{ filters: { endTime: '2026-02-31' } }, 'Filters > End Time: the calendar has no such day'],
		[{ limit: 0 }, 'Limit: the number is not allowed'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...chosen(), ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Webhook Endpoint', (id) => ({ ...getEvents, endpointId: id }));

	it('names the kind of record that a wrong ID belongs to', async () => {
		const { error } = await clinic.run({ ...getEvents, endpointId: byId('wev_1') });

		expect(error?.message).toBe('Webhook Endpoint: "wev_1" is the ID of a webhook event');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
