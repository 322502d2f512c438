import type { Contact } from '../organization/contacts/Contact';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 60, conversations: 30 });

const find = (wanted: (contact: Contact) => boolean): Contact => {
	const found = bench.simulator.organization.contacts.find(wanted);
	if (!found) throw new Error('no such contact was seeded');
	return found;
};

describe('an invite', () => {
	const link = () => bench.simulator.organization.internalEndpoints[4].endpoint.id;
	const patient = () =>
		find(({ category, hasAccount, hasPendingInvite }) => {
			return category === 'patient' && !hasAccount && !hasPendingInvite;
		});

	it('opens a secure conversation and goes to the same one when it is repeated', async () => {
		const contact = patient();
		const invite = { internalEndpointId: link(), destinationId: contact.phoneNumbers[0].id };
		const first = await bench.client.post(`/contacts/${contact.id}/invite`, invite);
		const second = await bench.client.post(`/contacts/${contact.id}/invite`, invite);
		expect(first.status).toBe(200);
		expect(first.body).toMatchObject({
			contact: { id: contact.id, hasPendingInvite: true },
			conversation: { type: 'secure' },
		});
		expect(second.body.conversation.id).toBe(first.body.conversation.id);
		expect(bench.simulator.organization.invites).toHaveLength(2);
		expect(bench.simulator.violations).toEqual([]);
	});

	it('needs an address of the contact, a Spruce Link and a contact without account', async () => {
		const contact = patient();
		const path = `/contacts/${contact.id}/invite`;
		const destinationId = contact.phoneNumbers[0].id;
		const wrong = [
			{ internalEndpointId: link(), destinationId: 'entityContact_0' },
			{ internalEndpointId: '+12065550100', destinationId },
		];
		for (const body of wrong) expect((await bench.client.post(path, body)).status).toBe(400);
		contact.hasAccount = true;
		const right = { internalEndpointId: link(), destinationId };
		expect((await bench.client.post(path, right)).body.message).toContain('already on Spruce');
		expect(bench.simulator.organization.invites).toEqual([]);
	});
});

describe('integration links', () => {
	it('are created, listed and deleted by type and external id', async () => {
		const contact = find(({ integrationLinks }) => integrationLinks.length === 0);
		const path = `/contacts/${contact.id}/integrationlinks`;
		const link = { type: 'custom', externalId: '42', url: 'https://records.example.com/42' };
		const created = await bench.client.post(path, link);
		const expected = { integrationLinks: [{ ...link, contactId: contact.id }] };
		expect(created).toMatchObject({ status: 201, body: expected });
		expect((await bench.client.get(path)).body).toEqual(expected);
		const query = { type: 'custom', externalId: '42' };
		expect(await bench.client.delete(path, query)).toMatchObject({ status: 200, body: '' });
		expect((await bench.client.delete(path, query)).status).toBe(404);
	});

	it('have a URL only when they are custom', async () => {
		const [{ id }] = bench.simulator.organization.contacts;
		const link = { type: 'hint', externalId: '42', url: 'https://records.example.com/42' };
		const { status, body } = await bench.client.post(`/contacts/${id}/integrationlinks`, link);
		expect(status).toBe(400);
		expect(body.message).toContain('url');
	});
});
