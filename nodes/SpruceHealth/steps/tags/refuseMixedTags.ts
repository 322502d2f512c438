import { InvalidInput } from '../../values/InvalidInput';

/** What an update says of tags: all that a record is to have, or those that come and go. */
export interface TagInput {
	tagIds?: readonly string[];
	addTagIds?: readonly string[];
	removeTagIds?: readonly string[];
}

/**
 * Refuses to add or remove tags while all of them are replaced or cleared.
 *
 * @throws InvalidInput that names both fields
 */
export function refuseMixedTags(
	{ tagIds = [], addTagIds = [], removeTagIds = [] }: TagInput,
	clearFields: readonly string[],
): void {
	if (addTagIds.length + removeTagIds.length === 0) return;
	const changing = addTagIds.length > 0 ? 'Add Tag Names or IDs' : 'Remove Tag Names or IDs';
	const advice = 'Keep one of the two: either all tags are replaced, or some come and go.';
	if (tagIds.length > 0) {
		throw new InvalidInput(
			`Update Fields: "Tag Names or IDs" replaces all tags and cannot go with "${changing}"`,
			advice,
		);
	}
	if (clearFields.includes('tagIds')) {
		throw new InvalidInput(
			`Clear Fields: "Tags" removes all tags and cannot go with "${changing}"`,
			advice,
		);
	}
}
