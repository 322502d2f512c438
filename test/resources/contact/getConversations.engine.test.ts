import { badIds } from '../badIds';
import { byId } from '../byId';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: getConversations', () => {
	const clinic = simulatedClinic();
	const getConversations = { resource: 'contact', operation: 'getConversations', simplify: false };

	/** A contact with three conversations. */
	function busyContact() {
		const { contacts, conversations } = clinic.simulator.organization;
		const [contact] = contacts;
		const theirs = conversations.slice(0, 3);
		for (const conversation of conversations) conversation.associatedContactIds = [];
		for (const conversation of theirs) conversation.associatedContactIds = [contact.id];
		return { contact, theirs };
	}

	it('gives all conversations of the contact in one call, with fields not known yet', async () => {
		const { contact, theirs } = busyContact();
		clinic.simulator.faults.add({ kind: 'unknownFields', operationId: 'ContactConversations' });

		const { items } = await clinic.run({
			...getConversations,
			contactId: byId(contact.id),
			returnAll: true,
		});

		expect(clinic.simulator.requests).toMatchObject([
			{ method: 'GET', path: `/contacts/${contact.id}/conversations`, query: {} },
		]);
		expect(items.map(({ json }) => json.id).sort()).toEqual(theirs.map(({ id }) => id).sort());
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(theirs.map(() => ({ item: 0 })));
		expect(items[0].json).toMatchObject({ object: 'conversation', apiURL: expect.any(String) });
	});

	it('gives no more than the limit, which Spruce does not know of', async () => {
		const { contact } = busyContact();

		const { items } = await clinic.run({
			...getConversations,
			contactId: byId(contact.id),
			limit: 2,
		});

		expect(items).toHaveLength(2);
		expect(clinic.simulator.requests.map(({ query }) => query)).toEqual([{}]);
	});

	it('gives short records where the user chose Simplify', async () => {
		const { contact } = busyContact();

		const { items } = await clinic.run({
			...getConversations,
			simplify: true,
			contactId: byId(contact.id),
			limit: 1,
		});

		expect(items[0].json).toMatchObject({ contactIds: [contact.id], type: expect.any(String) });
		expect(items[0].json).not.toHaveProperty('apiURL');
	});

	it('gives nothing for a contact without conversations, even where the list is null', async () => {
		const { contact } = busyContact();
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ContactConversations' });

		const { items, status } = await clinic.run({
			...getConversations,
			contactId: byId(contact.id),
		});

		expect(status).toBe('success');
		expect(items).toEqual([]);
	});

	it.each(badIds)('refuses the id "%s" before it calls Spruce', async (value, problem) => {
		const { error } = await clinic.run({
			...getConversations,
			contactId: byId(expression(value)),
		});

		expect(error?.message).toBe(`Contact: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
