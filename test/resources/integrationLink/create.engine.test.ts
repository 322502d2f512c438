import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('integrationLink: create', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'integrationLink', operation: 'create' };

	it('links the contact and returns only the new link', async () => {
		const [contact] = clinic.simulator.organization.contacts;
		contact.integrationLinks = [{ type: 'hint', externalId: 'h-1', contactId: contact.id }];

		const { items } = await clinic.run({
			...create,
			contactId: byId(contact.id),
			system: 'custom',
			externalId: ' MRN-1 ',
			url: 'https://example.com/contacts/MRN-1',
		});

		const [request] = clinic.simulator.requests;
		const link = {
			type: 'custom',
			externalId: 'MRN-1',
			url: 'https://example.com/contacts/MRN-1',
		};
		expect(request).toMatchObject({
			method: 'POST',
			path: `/contacts/${contact.id}/integrationlinks`,
			query: {},
			body: link,
		});
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(items).toEqual([{ json: { ...link, contactId: contact.id }, pairedItem: { item: 0 } }]);
		expect(contact.integrationLinks).toHaveLength(2);
	});

	it('links no contact by an ID that a spreadsheet has shortened', async () => {
		const [contact] = clinic.simulator.organization.contacts;

		const { error } = await clinic.run({
			...create,
			contactId: byId(contact.id),
			system: 'custom',
			externalId: '1.23E+10',
		});

		expect(error?.message).toBe('External ID: the spreadsheet has shortened the ID');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each(['elation', 'hint', 'athena'])(
		'sends no URL for %s, whose links have none',
		async (system) => {
			const [contact] = clinic.simulator.organization.contacts;

			await clinic.run({
				...create,
				contactId: byId(contact.id),
				system: expression(system),
				externalId: 'x-1',
				url: 'https://example.com',
			});

			expect(clinic.simulator.requests[0].body).toEqual({ type: system, externalId: 'x-1' });
		},
	);

	it.each(['', ' ', null])('sends no blank URL (%j)', async (url) => {
		const [contact] = clinic.simulator.organization.contacts;

		await clinic.run({
			...create,
			contactId: byId(contact.id),
			externalId: 42,
			url: expression(url),
		});

		expect(clinic.simulator.requests[0].body).toEqual({ type: 'custom', externalId: '42' });
	});

	it.each([
		[{ externalId: expression(' ') }, 'External ID: nothing was entered'],
		[{ externalId: expression(null) }, 'External ID: nothing was entered'],
		[{ externalId: '={{ 140797386655555550 }}' }, 'External ID: the number has too many digits'],
		[{ externalId: expression('=""') }, 'External ID: the cell is blank'],
		[{ externalId: 'mrn-' }, 'External ID: nothing stands behind the last "-"'],
		[{ externalId: 'mrn-none' }, 'External ID: this is not the ID of one patient'],
		[{ externalId: 'x', system: expression('epic') }, 'System: this is not one of the options'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...create, contactId: byId('entity_1'), ...parameters });

		expect(error?.message).toEqual(expect.stringMatching(message));
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Contact', (id) => ({
		...create,
		contactId: id,
		externalId: 'x',
	}));

	it('links once when the answer is lost, and gives the link', async () => {
		const [contact] = clinic.simulator.organization.contacts;
		clinic.simulator.faults.add({
			kind: 'reset',
			when: 'after',
			operationId: 'CreateContactIntegrationLink',
		});

		const { items } = await clinic.run({
			...create,
			contactId: byId(contact.id),
			externalId: 'MRN-1',
		});

		expect(clinic.simulator.effects).toHaveLength(1);
		expect(items[0].json).toMatchObject({ contactId: contact.id, externalId: 'MRN-1' });
	});
});
