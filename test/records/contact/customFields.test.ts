import { customFieldsAfterUpdate } from '../../../nodes/SpruceHealth/records/contact/customFields';

const present = [
	{ id: 'managedCustomField_1', name: 'Pharmacy', value: 'CVS' },
	{ id: 'managedCustomField_2', name: 'Plan', value: 'PPO' },
	{ id: 'managedCustomField_3', name: 'Language', value: '' },
];

describe('the custom fields after a change', () => {
	it('keep the values of the others, and leave out what is blank', () => {
		const changed = [{ id: 'managedCustomField_2', value: 'HMO' }];

		expect(customFieldsAfterUpdate(present, { organizationContactFields: changed })).toEqual({
			organizationContactFields: [{ id: 'managedCustomField_1', value: 'CVS' }, ...changed],
		});
	});

	it.each([null, undefined, []])('are only the changed ones when the contact had %j', (none) => {
		const organizationContactFields = [{ id: 'managedCustomField_2', value: 'HMO' }];

		expect(customFieldsAfterUpdate(none, { organizationContactFields })).toEqual({
			organizationContactFields,
		});
	});

	it.each([{}, { organizationContactFields: [] }])('are left out of an update with %j', (body) => {
		expect(customFieldsAfterUpdate(present, body)).toEqual({});
	});
});
