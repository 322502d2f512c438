import { InvalidInput } from '../../values/InvalidInput';
import type { SpruceClient } from '../../client/SpruceClient';
import type { TagChange } from '../../records/contact/tagsAfterChange';
import { isSameTag } from './chosenTags';
import type { TagInput } from './refuseMixedTags';
import { findTags, tagIds, type TagsPath } from './tagIds';

const adding = 'Update Fields > Add Tag Names or IDs';
const removing = 'Update Fields > Remove Tag Names or IDs';

/**
 * Finds the tags to add and to remove, and creates those to add that do not exist yet. A text
 * that no tag has is nothing to remove.
 *
 * @returns undefined when there are none of either
 * @throws InvalidInput when a text is not clear, or a tag is to be both added and removed
 */
export async function tagChange(
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
			'Take it out of one of the two.',
		);
	}
	return {
		addTagIds: await tagIds(client, path, added),
		removeTagIds: removed.flatMap(({ id }) => id ?? []),
	};
}
