import { assertTagsUsable } from '../../../nodes/SpruceHealth/steps/tags/resolveTagChange';

describe('added and removed tags', () => {
	it.each([
		[
			{ tagIds: ['tag_1'], addTagIds: ['tag_2'] },
			[],
			'Update Fields: "Replace All Tag Names or IDs" cannot be combined with "Add Tag Names or IDs"',
		],
		[
			{ tagIds: ['tag_1'], removeTagIds: ['tag_2'] },
			[],
			'Update Fields: "Replace All Tag Names or IDs" cannot be combined with "Remove Tag Names or IDs"',
		],
		[
			{ addTagIds: ['tag_2'] },
			['tagIds'],
			'Clear Fields: "All Tags" cannot be combined with "Add Tag Names or IDs"',
		],
		[
			{ removeTagIds: ['tag_2'] },
			['pronouns', 'tagIds'],
			'Clear Fields: "All Tags" cannot be combined with "Remove Tag Names or IDs"',
		],
	])(
		'are refused by name when all tags are replaced or cleared: %j, %j',
		(input, clearFields, message) => {
			expect(() => assertTagsUsable(input, clearFields)).toThrow(message);
		},
	);

	it.each([
		[{}, ['tagIds']],
		[{ tagIds: ['tag_1'] }, []],
		[{ tagIds: ['tag_1'], addTagIds: [], removeTagIds: [] }, []],
		[{ addTagIds: ['tag_1'], removeTagIds: ['tag_2'] }, ['pronouns']],
	])('pass otherwise: %j, %j', (input, clearFields) => {
		expect(() => assertTagsUsable(input, clearFields)).not.toThrow();
	});
});
