import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: get', () => {
	const clinic = simulatedClinic();
	const get = { resource: 'contact', operation: 'get', simplify: false };

	it('returns the whole contact, with fields that are not known yet', async () => {
		const [contact] = clinic.simulator.organization.contacts;
		clinic.simulator.faults.add({ kind: 'unknownFields', operationId: 'Contact' });

		const { items } = await clinic.run({ ...get, contactId: byId(contact.id) });

		expect(items[0].json).toMatchObject({ id: contact.id, displayName: expect.any(String) });
	});

	it('accepts the address of the contact in the Spruce app', async () => {
		const [, contact] = clinic.simulator.organization.contacts;
		const value = `https://app.sprucehealth.com/org/entity_1/contact/${contact.id}?from=list`;

		const { items } = await clinic.run({ ...get, contactId: { __rl: true, mode: 'url', value } });

		expect(items[0].json.id).toBe(contact.id);
	});

	it.each(['t_0E5QDJJC03000', 'a/b=', 'a b', 'ä?#%', 'https://x.example/1'])(
		'takes the ID from the list, whatever it looks like: %s',
		async (id) => {
			const [contact] = clinic.simulator.organization.contacts;
			contact.id = id;

			const { items } = await clinic.run({
				...get,
				contactId: { __rl: true, mode: 'list', value: id },
			});

			expect(items[0].json.id).toBe(id);
			expect(clinic.simulator.requests[0].path).toBe(`/contacts/${encodeURIComponent(id)}`);
		},
	);

	it.each(['a/b=', 'x.y~z', 'ä:b'])(
		'takes the ID %s from an expression or an address',
		async (id) => {
			const [contact] = clinic.simulator.organization.contacts;
			contact.id = id;
			const value = `https://app.sprucehealth.com/org/1/contact/${encodeURIComponent(id)}?from=list`;

			const { items } = await clinic.run(
				{ ...get, contactId: byId('={{ $json.id }}') },
				{ items: [{ id }] },
			);
			const byAddress = await clinic.run({ ...get, contactId: { __rl: true, mode: 'url', value } });

			expect([items[0].json.id, byAddress.items[0].json.id]).toEqual([id, id]);
		},
	);

	it('refuses a number that has lost its last digits', async () => {
		const contactId = byId('={{ 12345678901234567890 }}');

		const { error } = await clinic.run({ ...get, contactId });

		expect(error?.message).toBe('Contact: the number has too many digits');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each([
		['..', 'Contact: this is not an ID of Spruce Health'],
		['a b', 'Contact: this is not an ID of Spruce Health'],
		['entity_1?x=1', 'Contact: this is not an ID of Spruce Health'],
		['   ', 'Contact: the ID is empty'],
	])('refuses the ID "%s" before it calls Spruce', async (value, message) => {
		const { error } = await clinic.run({
			...get,
			contactId: { __rl: true, mode: 'id', value: `={{ ${JSON.stringify(value)} }}` },
		});

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses an address that leads to something else', async () => {
		const value = 'https://app.sprucehealth.com/org/entity_1/thread/t_1';

		const { error } = await clinic.run({ ...get, contactId: { __rl: true, mode: 'url', value } });

		expect(error?.message).toBe(
			'Contact: this is not the address of such a record in the Spruce app',
		);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('sends a missing contact to the error output with its input, and goes on with the others', async () => {
		const [first, second] = clinic.simulator.organization.contacts;
		const ids = [first.id, 'entity_missing', second.id];

		const { items, errorItems } = await clinic.run(
			{ ...get, contactId: { __rl: true, mode: 'id', value: '={{ $json.contact }}' } },
			{
				items: ids.map((contact, row) => ({ contact, row })),
				node: { onError: 'continueErrorOutput' },
			},
		);

		expect(items.map(({ json }) => json.id)).toEqual([first.id, second.id]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0].json).toMatchObject({
			contact: 'entity_missing',
			row: 1,
			message: 'Spruce Health has no record with this ID',
			error: {
				statusCode: 404,
				type: 'not_found',
				requestId: expect.any(String),
				operation: 'contact: get',
				attempts: 1,
				retryable: false,
			},
		});
	});
});
