import { tagsAfterChange } from '../../../nodes/SpruceHealth/records/contact/tagsAfterChange';

function change(addTagIds: string[], removeTagIds: string[] = []) {
	return { addTagIds, removeTagIds };
}

const present = [
	{ object: 'tag', id: 'tag_1', value: 'VIP' },
	{ object: 'tag', id: 'tag_2', value: 'Diabetes' },
];

describe('the tags after a change', () => {
	it.each([
		['keep the others when one is added', change(['tag_3']), ['tag_1', 'tag_2', 'tag_3']],
		['keep the others when one is removed', change([], ['tag_1']), ['tag_2']],
		['are none when the last ones are removed', change([], ['tag_1', 'tag_2']), []],
		['gain and lose at once', change(['tag_3'], ['tag_2']), ['tag_1', 'tag_3']],
		['gain only what is missing', change(['tag_2', 'tag_3']), ['tag_1', 'tag_2', 'tag_3']],
	])('%s', (_sentence, ids, tagIds) => {
		expect(tagsAfterChange(present, ids)).toEqual({ tagIds });
	});

	it.each([
		['what is to be added is there', present, change(['tag_2', 'tag_1'])],
		['what is to be removed is not there', present, change([], ['tag_3'])],
		['both', present, change(['tag_1'], ['tag_3'])],
		['nothing is to be changed', present, undefined],
		['there are none to remove from', null, change([], ['tag_1'])],
	])('are left out of the update when %s', (_sentence, tags, ids) => {
		expect(tagsAfterChange(tags, ids)).toEqual({});
	});

	it.each([null, undefined, []])('are only the added ones when the record had %j', (tags) => {
		expect(tagsAfterChange(tags, change(['tag_1']))).toEqual({ tagIds: ['tag_1'] });
	});
});
