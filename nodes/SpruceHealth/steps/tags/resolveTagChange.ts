import type { SpruceClient } from '../../client/SpruceClient';
import type { TagChange } from '../../records/contact/tagsAfterChange';
import { InvalidInput } from '../../values/InvalidInput';
import { isSameTag } from './chosenTags';
import { createMissingTags, findTags, type TagsPath } from './findOrCreateTags';

const adding = 'Update Fields > Add Tag Names or IDs';
const removing = 'Update Fields > Remove Tag Names or IDs';

/** The tags of an update, by ID or text. */
export interface TagInput {
	/** Replace all tags of the record. */
	tagIds?: readonly string[];
	/** Join the tags of the record. */
	addTagIds?: readonly string[];
	/** Leave the tags of the record. */
	removeTagIds?: readonly string[];
}

/**
 * Refuses an update that both replaces or clears all tags and adds or removes some. Needs no call to
 * Spruce.
 *
 * @throws InvalidInput that names the field
 */
export function assertTagsUsable(
	{ tagIds = [], addTagIds = [], removeTagIds = [] }: TagInput,
	clearFields: readonly string[],
): void {
	if (addTagIds.length + removeTagIds.length === 0) return;
	const changing = addTagIds.length > 0 ? 'Add Tag Names or IDs' : 'Remove Tag Names or IDs';
	const advice = 'Keep one of the two: either replace all tags, or add and remove some.';
	if (tagIds.length > 0) {
		throw new InvalidInput(
			`Update Fields: "Replace All Tag Names or IDs" cannot be combined with "${changing}"`,
			advice,
		);
	}
	if (clearFields.includes('tagIds')) {
		throw new InvalidInput(
			`Clear Fields: "All Tags" cannot be combined with "${changing}"`,
			advice,
		);
	}
}

/**
 * The IDs of the tags to add and to remove. Creates the tags to add that do not exist yet. Ignores
 * a tag to remove that does not exist.
 *
 * @returns undefined when no tags were entered
 * @throws InvalidInput when several tags have the same text, or a tag is in both lists
 */
export async function resolveTagChange(
	client: SpruceClient,
	path: TagsPath,
	{ addTagIds = [], removeTagIds = [] }: TagInput,
): Promise<TagChange | undefined> {
	if (addTagIds.length + removeTagIds.length === 0) return undefined;
	const added = await findTags(client, path, addTagIds, adding);
	const removed = await findTags(client, path, removeTagIds, removing);
	const both = removed.find((tag) => added.some((other) => isSameTag(tag, other)));
	if (both !== undefined) {
		throw new InvalidInput(
			`${removing}: "${both.text}" is also to be added`,
			'Remove it from one of the two.',
		);
	}
	return {
		addTagIds: await createMissingTags(client, path, added),
		removeTagIds: removed.flatMap(({ id }) => id ?? []),
	};
}
