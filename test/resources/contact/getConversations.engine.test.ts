import { byId } from '../byId';
import { itListsConversations } from '../itListsConversations';
import { itRefusesBadIds } from '../itRefusesBadIds';
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

	itListsConversations(clinic, {
		operationId: 'ContactConversations',
		getAll: () => ({ ...getConversations, contactId: byId(busyContact().contact.id) }),
	});

	it('returns all conversations of the contact in one call', async () => {
		const { contact, theirs } = busyContact();

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
	});

	it('stops at the limit, although Spruce has no limit for this listing', async () => {
		const { contact } = busyContact();

		const { items } = await clinic.run({
			...getConversations,
			contactId: byId(contact.id),
			limit: 2,
		});

		expect(items).toHaveLength(2);
		expect(clinic.simulator.requests.map(({ query }) => query)).toEqual([{}]);
	});

	it('returns no items when Spruce sends null instead of a list', async () => {
		const { contact } = busyContact();
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ContactConversations' });

		const { items, status } = await clinic.run({
			...getConversations,
			contactId: byId(contact.id),
		});

		expect({ items, status }).toEqual({ items: [], status: 'success' });
	});

	itRefusesBadIds(clinic, 'Contact', (id) => ({
		...getConversations,
		contactId: id,
	}));
});
