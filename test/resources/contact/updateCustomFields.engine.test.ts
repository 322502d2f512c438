import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { editableContact } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: update, custom fields', () => {
	const clinic = simulatedClinic();

	/** A contact with a value in the first two custom fields. */
	function contactWithFields() {
		const { organization } = clinic.simulator;
		const contact = editableContact(organization);
		contact.organizationContactFields = organization.contactFields
			.slice(0, 2)
			.map((field) => ({ ...field, value: `old ${field.name}` }));
		return contact;
	}

	function update(id: string, value: string, more: IDataObject = {}) {
		return {
			resource: 'contact',
			operation: 'update',
			contactId: byId(contactWithFields().id),
			updateFields: { organizationContactFields: { field: [{ id, value }] } },
			simplify: false,
			...more,
		};
	}

	it.each([
		['replaces the whole set', false],
		['keeps what an update leaves out', true],
	])('keep their values when another one changes and Spruce %s', async (_how, keeps) => {
		const { organization, requests } = clinic.simulator;
		organization.keepsOtherContactFields = keeps;
		const [pharmacy, plan] = organization.contactFields;

		const { items } = await clinic.run(update('insurance plan', 'PPO'));

		expect(requests.map(({ operationId }) => operationId)).toEqual([
			...['ContactFields', 'Contact', 'UpdateContact'],
		]);
		expect(requests[2].body).toEqual({
			organizationContactFields: [
				{ id: pharmacy.id, value: 'old Preferred Pharmacy' },
				{ id: plan.id, value: 'PPO' },
			],
		});
		expect(items[0].json.organizationContactFields).toEqual([
			{ ...pharmacy, value: 'old Preferred Pharmacy' },
			{ ...plan, value: 'PPO' },
		]);
	});

	it('are filled in by ID without a look-up', async () => {
		const [, , provider] = clinic.simulator.organization.contactFields;

		const { items } = await clinic.run(update(provider.id, 'Dr. Mockwell'));

		expect(clinic.simulator.requests.map(({ operationId }) => operationId)).toEqual([
			'Contact',
			'UpdateContact',
		]);
		expect(items[0].json.organizationContactFields).toHaveLength(3);
	});

	it.each(['', '  ', null])('stay unchanged when their value is %j', async (value) => {
		await clinic.run({
			...update('', ''),
			updateFields: {
				organizationContactFields: { field: [{ id: 'Insurance Plan', value }] },
				pronouns: 'they/them',
			},
		});

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([{ pronouns: 'they/them' }]);
	});

	it('are all erased when the user chose so', async () => {
		const contact = contactWithFields();

		await clinic.run({
			...update('', ''),
			updateFields: {},
			clearFields: ['organizationContactFields'],
		});

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([
			{ organizationContactFields: [] },
		]);
		expect(contact.organizationContactFields).toEqual([]);
	});

	it('are refused by name when they are both filled in and erased', async () => {
		const { error } = await clinic.run(
			update('Insurance Plan', 'PPO', { clearFields: ['organizationContactFields'] }),
		);

		expect(error?.message).toMatch(/^Clear Fields: /);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('are refused when no field has the name, with a list of the existing names', async () => {
		const { error } = await clinic.run(update('Pharmacy', 'CVS'));

		expect(error?.message).toBe(
			'Update Fields > Custom Fields: the organization has no contact field "Pharmacy"',
		);
		expect(error?.description).toContain('"Preferred Pharmacy"');
		expect(clinic.simulator.effects).toEqual([]);
		expect(clinic.simulator.organization.contactFields).toHaveLength(4);
	});

	it('are not written again under Retry On Fail, although a colleague changed another one', async () => {
		const contact = contactWithFields();
		const { faults } = clinic.simulator;
		faults.add({ kind: 'status', status: 400, when: 'after', operationId: 'UpdateContact' });
		const parameters = update('Insurance Plan', 'PPO');

		await clinic.run(parameters, { executionId: '71' });
		contact.organizationContactFields[0].value = 'changed by a colleague';
		const { items } = await clinic.run(parameters, { executionId: '71' });

		expect(items[0].json).toMatchObject({ id: contact.id });
		expect(items[0].json).not.toHaveProperty('duplicate');
		expect(clinic.simulator.effects).toHaveLength(1);
	});
});
