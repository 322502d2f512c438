import { byId } from '../byId';
import { itDeletesARecord } from '../itDeletesARecord';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: delete', () => {
	const clinic = simulatedClinic();
	const remove = { resource: 'contact', operation: 'delete' };

	itDeletesARecord(clinic, {
		remove,
		operationId: 'DeleteContact',
		parameter: 'contactId',
		label: 'Contact',
		path: '/contacts',
		deletableIds: ({ contacts }) =>
			contacts.filter(({ canDelete }) => canDelete).map(({ id }) => id),
	});

	it('says why Spruce keeps a contact, and which contact does not exist', async () => {
		const [kept] = clinic.simulator.organization.contacts;
		kept.canDelete = false;

		const { items } = await clinic.run(
			{ ...remove, contactId: byId('={{ $json.id }}') },
			{
				items: [{ id: kept.id }, { id: 'entity_missing' }],
				node: { onError: 'continueRegularOutput' },
			},
		);

		expect(items.map(({ json }) => json)).toMatchObject([
			{ error: { statusCode: 400, description: expect.stringContaining('cannot be deleted') } },
			{ error: { statusCode: 404 }, message: 'Spruce Health has no record with this ID' },
		]);
		expect(clinic.simulator.effects).toEqual([]);
	});
});
