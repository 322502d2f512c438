import { byId } from '../byId';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('integrationLink: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'integrationLink', operation: 'getAll' };

	function linkedContact() {
		const [contact] = clinic.simulator.organization.contacts;
		contact.integrationLinks = ['1', '2', '3'].map((externalId) => ({
			type: 'custom',
			externalId,
			contactId: contact.id,
		}));
		return contact;
	}

	it('returns every link of the contact in one call', async () => {
		const contact = linkedContact();

		const { items } = await clinic.run({
			...getAll,
			contactId: byId(contact.id),
			returnAll: true,
		});

		expect(clinic.simulator.requests).toMatchObject([
			{ method: 'GET', path: `/contacts/${contact.id}/integrationlinks`, query: {} },
		]);
		expect(items).toEqual(
			contact.integrationLinks.map((json) => ({ json, pairedItem: { item: 0 } })),
		);
	});

	it('stops at the limit, although Spruce has no limit for this listing', async () => {
		const contact = linkedContact();

		const { items } = await clinic.run({ ...getAll, contactId: byId(contact.id), limit: 2 });

		expect(items.map(({ json }) => json.externalId)).toEqual(['1', '2']);
		expect(clinic.simulator.requests[0].query).toEqual({});
	});

	it('treats a missing list as an empty one', async () => {
		const contact = linkedContact();
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ContactIntegrationLinks' });

		const { items, status } = await clinic.run({ ...getAll, contactId: byId(contact.id) });

		expect(status).toBe('success');
		expect(items).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Contact', (id) => ({ ...getAll, contactId: id }));
});
