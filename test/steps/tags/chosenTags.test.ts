import {
	type ChosenTag,
	chosenTags,
	isSameTag,
} from '../../../nodes/SpruceHealth/steps/tags/chosenTags';

const tags = [
	{ id: 'tag_1', name: 'VIP' },
	{ id: 'tag_2', name: 'New Patient' },
];

describe('the tags that were entered', () => {
	it.each<[string, string[], ChosenTag[]]>([
		['none', [], []],
		['an ID, taken as it is', ['tag_9'], [{ text: 'tag_9', id: 'tag_9' }]],
		['an ID with blanks around it', [' tag_9 '], [{ text: 'tag_9', id: 'tag_9' }]],
		['the text of a tag', ['New Patient'], [{ text: 'New Patient', id: 'tag_2' }]],
		['a text in another case', ['new patient'], [{ text: 'new patient', id: 'tag_2' }]],
		['a text that no tag has', ['Diabetes'], [{ text: 'Diabetes', id: undefined }]],
		['a text that begins like the ID of something else', ['t_shirts'], [{ text: 't_shirts' }]],
		['the same tag by ID and text', ['VIP', 'tag_1', 'vip'], [{ text: 'VIP', id: 'tag_1' }]],
		['the same new text twice', ['Diabetes', 'diabetes'], [{ text: 'Diabetes' }]],
		[
			'several, in the order in which they were entered',
			['tag_9', 'Diabetes', 'VIP'],
			[{ text: 'tag_9', id: 'tag_9' }, { text: 'Diabetes' }, { text: 'VIP', id: 'tag_1' }],
		],
	])('can be %s', (_sentence, entries, chosen) => {
		expect(chosenTags(entries, tags, 'Tags')).toEqual(chosen);
	});
});

describe('two entries', () => {
	it.each<[string, ChosenTag, ChosenTag, boolean]>([
		['with one ID are one tag', { text: 'VIP', id: 'tag_1' }, { text: 'tag_1', id: 'tag_1' }, true],
		['with two IDs are two', { text: 'VIP', id: 'tag_1' }, { text: 'VIP', id: 'tag_2' }, false],
		['with one new text are one tag', { text: 'New' }, { text: 'new' }, true],
		['with two new texts are two', { text: 'New' }, { text: 'Old' }, false],
		['of which one exists are two', { text: 'New' }, { text: 'New', id: 'tag_1' }, false],
	])('%s', (_sentence, one, other, isSame) => {
		expect(isSameTag(one, other)).toBe(isSame);
	});
});
