import { InvalidInput } from '../../../nodes/SpruceHealth/values/InvalidInput';
import {
	namedRecords,
	recordByIdOrName,
} from '../../../nodes/SpruceHealth/steps/input/recordByIdOrName';

const place = { field: 'Tags', plural: 'tags' };

const records = [
	{ id: 'tag_1', name: 'VIP' },
	{ id: 'tag_2', name: 'New Patient' },
	{ id: 'tag_3', name: 'new patient' },
	{ id: 'tag_4', name: 'Recall ' },
	{ id: 'tag_5', name: 'Twice' },
	{ id: 'tag_6', name: 'Twice' },
	{ id: 'tag_7', name: 'ÉTÉ' },
	{ id: '2024', name: 'tag_1' },
	{ id: 'entity_1', name: '2024' },
];

describe('the record that a name stands for', () => {
	it.each([
		['the one with exactly this name', 'VIP', 'tag_1'],
		['the only one with this name in another case', 'vip', 'tag_1'],
		['found when blanks were typed around the name', '  VIP ', 'tag_1'],
		['found when Spruce keeps a blank after the name', 'Recall', 'tag_4'],
		['the exact one where another differs in case only', 'new patient', 'tag_3'],
		['found by letters with accents', 'été', 'tag_7'],
		['the one with this ID, before another with this name', '2024', '2024'],
		['the one with this ID, whatever the name', ' tag_1 ', 'tag_1'],
		['found however its accents are encoded', 'e\u0301te\u0301', 'tag_7'],
		['found whatever the blanks between its words', 'New  Patient', 'tag_2'],
		['none where only a part is the same', 'VI', undefined],
		['none where nothing is the same', 'Diabetes', undefined],
	])('is %s', (_sentence, name, id) => {
		expect(recordByIdOrName(name, records, place)?.id).toBe(id);
	});

	it.each([
		['New PATIENT', '"New Patient" (tag_2), "new patient" (tag_3)'],
		['Twice', '"Twice" (tag_5), "Twice" (tag_6)'],
		['twice', '"Twice" (tag_5), "Twice" (tag_6)'],
	])('is not guessed when several records are called "%s"', (name, list) => {
		const find = () => recordByIdOrName(name, records, place);

		expect(find).toThrow(InvalidInput);
		expect(find).toThrow(
			expect.objectContaining({
				message: `Tags: "${name}" is the name of 2 tags`,
				description: `Enter the ID of the one you mean: ${list}.`,
			}),
		);
	});

	it('is read from a tag and from a field', () => {
		expect(namedRecords([{ object: 'tag', id: 'tag_1', value: 'VIP' }], 'value')).toEqual([
			{ id: 'tag_1', name: 'VIP' },
		]);
		expect(namedRecords([{ id: 'managedCustomField_1', name: 'Plan' }], 'name')).toEqual([
			{ id: 'managedCustomField_1', name: 'Plan' },
		]);
	});
});
