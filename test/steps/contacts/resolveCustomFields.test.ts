import { resolveCustomFields } from '../../../nodes/SpruceHealth/steps/contacts/resolveCustomFields';

const [pharmacy, plan] = ['managedCustomField_1', 'managedCustomField_2'];
const fields = [
	{ id: pharmacy, name: 'Preferred Pharmacy' },
	{ id: plan, name: 'Insurance Plan' },
	{ id: 'managedCustomField_3', name: 'insurance plan' },
	{ id: 'entity_0E5QDGJC03000', name: 'Employer' },
	{ id: '7', name: '8' },
	{ id: '8', name: 'Café' },
];

describe('the custom fields that were entered', () => {
	it.each([
		['an ID, taken as it is', 'managedCustomField_9', 'managedCustomField_9'],
		['the name of a field', 'Preferred Pharmacy', pharmacy],
		['a name in another case', 'preferred pharmacy', pharmacy],
		['an ID from the list, whatever it looks like', 'entity_0E5QDGJC03000', 'entity_0E5QDGJC03000'],
		['an ID that is also the name of another', '8', '8'],
		['a name with other accents', 'cafe\u0301', '8'],
		['the exact name where another differs in case only', 'Insurance Plan', plan],
	])('can be %s', (_sentence, entry, id) => {
		expect(resolveCustomFields([{ id: entry, value: 'CVS' }], fields, 'Fields')).toEqual([
			{ id, value: 'CVS' },
		]);
	});

	it.each([
		[
			'Preferred Pharmcy',
			'the organization has no contact field "Preferred Pharmcy"',
			'It has "Preferred Pharmacy", "Insurance Plan", "insurance plan", "Employer", "8", "Café". Enter one of these, or create the field first, with Contact Field > Create.',
		],
		[
			'tag_0E5QDGJC03000',
			'"tag_0E5QDGJC03000" is the ID of a tag',
			'Choose the record from the list, or enter the ID of a contact field, such as managedCustomField_0E5QDGJC03000.',
		],
		[
			'INSURANCE PLAN',
			'"INSURANCE PLAN" is the name of 2 contact fields',
			'Enter the ID of the one you mean: "Insurance Plan" (managedCustomField_2), "insurance plan" (managedCustomField_3).',
		],
	])('are refused by name when one is "%s"', (id, message, description) => {
		expect(() => resolveCustomFields([{ id, value: 'CVS' }], fields, 'Fields')).toThrow(
			expect.objectContaining({ message: `Fields: ${message}`, description }),
		);
	});

	it('are refused when one is filled in twice, by ID and by name', () => {
		const rows = [
			{ id: pharmacy, value: 'CVS' },
			{ id: plan, value: 'PPO' },
			{ id: 'Preferred Pharmacy', value: 'Mockbrook' },
		];

		expect(() => resolveCustomFields(rows, fields, 'Fields')).toThrow(
			'Fields: "Preferred Pharmacy" is filled in twice',
		);
	});

	it('are refused with advice when the organization has no fields', () => {
		expect(() => resolveCustomFields([{ id: 'Plan', value: 'PPO' }], [], 'Fields')).toThrow(
			expect.objectContaining({
				description: expect.stringMatching(/^It has no contact fields yet/),
			}),
		);
	});
});
