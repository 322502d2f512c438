import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('integrationLink: delete', () => {
	const clinic = simulatedClinic();
	const deleteLink = { resource: 'integrationLink', operation: 'delete' };

	function linkedContact() {
		const [contact] = clinic.simulator.organization.contacts;
		contact.integrationLinks = [
			{ type: 'custom', externalId: 'a b&type=hint', contactId: contact.id },
			{ type: 'hint', externalId: 'a b&type=hint', contactId: contact.id },
		];
		return contact;
	}

	it('removes the named link and no other', async () => {
		const contact = linkedContact();

		const { items } = await clinic.run({
			...deleteLink,
			contactId: byId(contact.id),
			system: 'hint',
			externalId: ' a b&type=hint ',
		});

		expect(clinic.simulator.requests).toMatchObject([
			{
				method: 'DELETE',
				path: `/contacts/${contact.id}/integrationlinks`,
				query: { type: 'hint', externalId: 'a b&type=hint' },
			},
		]);
		expect(items).toEqual([{ json: { deleted: true }, pairedItem: { item: 0 } }]);
		expect(contact.integrationLinks.map(({ type }) => type)).toEqual(['custom']);
	});

	it.each(["'00123", '="00123"', '00123.0'])(
		'removes a link by its ID as a spreadsheet writes it: %j',
		async (externalId) => {
			const contact = linkedContact();
			contact.integrationLinks = [{ type: 'hint', externalId: '00123', contactId: contact.id }];

			await clinic.run({
				...deleteLink,
				contactId: byId(contact.id),
				system: 'hint',
				externalId: expression(externalId),
			});

			expect(contact.integrationLinks).toEqual([]);
		},
	);

	it.each(['mrn-', 'N/A'])(
		'removes a link that should not have been made: %j',
		async (externalId) => {
			const contact = linkedContact();
			contact.integrationLinks = [{ type: 'hint', externalId, contactId: contact.id }];

			await clinic.run({ ...deleteLink, contactId: byId(contact.id), system: 'hint', externalId });

			expect(contact.integrationLinks).toEqual([]);
		},
	);

	it('fails the second time, when there is nothing left to remove', async () => {
		const contact = linkedContact();
		const parameters = {
			...deleteLink,
			contactId: byId(contact.id),
			system: 'hint',
			externalId: 'a b&type=hint',
		};

		await clinic.run(parameters);
		const { error } = await clinic.run(parameters);

		expect(error?.message).toBe('Spruce Health has no record with this ID');
	});

	it('succeeds when the answer is lost and nothing is left to remove', async () => {
		const contact = linkedContact();
		clinic.simulator.faults.add({
			kind: 'reset',
			when: 'after',
			operationId: 'DeleteContactIntegrationLink',
		});

		const { items } = await clinic.run({
			...deleteLink,
			contactId: byId(contact.id),
			system: 'hint',
			externalId: 'a b&type=hint',
		});

		expect(items[0].json).toEqual({ deleted: true });
		expect(clinic.simulator.requests.map(({ status }) => status).at(-1)).toBe(404);
	});

	it.each([
		[{ externalId: expression('') }, 'External ID: nothing was entered'],
		[{ externalId: expression(null) }, 'External ID: nothing was entered'],
		[{ externalId: expression('=""') }, 'External ID: the cell is blank'],
		[{ externalId: 'x', system: expression('epic') }, 'System: this is not one of the options'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({
			...deleteLink,
			contactId: byId('entity_1'),
			...parameters,
		});

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Contact', (id) => ({
		...deleteLink,
		contactId: id,
		externalId: 'x',
	}));
});
