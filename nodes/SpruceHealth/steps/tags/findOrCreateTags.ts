import type { SpruceClient } from '../../client/SpruceClient';
import { isPlaceholder } from '../../values/contact/placeholders';
import { InvalidInput } from '../../values/InvalidInput';
import { refusal } from '../../values/refusal';
import { namedRecords } from '../input/recordByIdOrName';
import { findListed, hasName } from '../effects/listedRecord';
import { assertNoCheckBox, assertText } from '../contacts/assertText';
import { assertNotAnotherId, isIdForm } from '../input/assertNotAnotherId';
import { type ChosenTag, chosenTags, isTagId } from './chosenTags';

/** The two lists of tags. Contacts and conversations have tags of their own. */
export type TagsPath = '/contacts/tags' | '/conversations/tags';

/**
 * Finds the tags that the user entered by ID or text. Reads Spruce's tags only when an entry is not
 * an ID.
 *
 * @param field what the editor calls the field, for messages
 * @throws InvalidInput when several tags have the same text, or an entry is an ID, but not of a tag, or
 * no tag exists for an entry that was not meant as one
 */
export async function findTags(
	client: SpruceClient,
	path: TagsPath,
	entries: readonly string[],
	field: string,
): Promise<ChosenTag[]> {
	const tags = entries.every(isTagId) ? [] : await client.cachedList(path, 'tags');
	const chosen = chosenTags(entries, namedRecords(tags, 'value'), field);
	for (const { id, text } of chosen) if (id === undefined) assertTagName(text, field);
	return chosen;
}

/** Refuses an ID, a check box and a placeholder, which would become the name of a new tag. */
function assertTagName(text: string, field: string): void {
	assertText(text, field);
	assertNoCheckBox(text, field);
	if (isPlaceholder(text) || /^[\p{Pd}?.]*$/u.test(text)) {
		const problem = 'this says that there is no tag';
		const advice = 'Leave it out. If a tag is meant to have this name, create it in Spruce first.';
		throw refusal(field, { problem, advice }, text);
	}
	assertNotAnotherId([text], 'tagIds', field);
	if (!isIdForm(text)) return;
	throw new InvalidInput(
		`${field}: no tag has the ID "${text}"`,
		'It may have been deleted. Choose another one from the list, or enter the text of a tag.',
	);
}

/** Creates the tags that do not exist yet, and returns the IDs of all of them. */
export async function createMissingTags(
	client: SpruceClient,
	path: TagsPath,
	tags: readonly ChosenTag[],
): Promise<string[]> {
	const ids = new Set<string>();
	for (const { id, text } of tags) {
		const value = text.normalize('NFC');
		const listed = { name: 'the tag', path, property: 'tags', isIt: hasName('value', value) };
		const find = async () => await findListed(client, listed);
		ids.add(id ?? String((await client.findOrCreate(path, { value }, find)).id));
	}
	return [...ids];
}
