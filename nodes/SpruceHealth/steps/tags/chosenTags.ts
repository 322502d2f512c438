import { type NamedRecord, isSameName, recordByName } from '../input/recordByName';

/** A tag that the user entered by its ID or its text. */
export interface ChosenTag {
	text: string;
	/** Missing while no tag has this text. */
	id?: string;
}

/** Whether an entry is taken for the ID of a tag, without a look at the tags that exist. */
export function isTagId(entry: string): boolean {
	return entry.startsWith('tag_');
}

/**
 * What the user means by the entries, each tag once.
 *
 * @param tags the tags that exist; needed only when an entry is no ID
 * @param field what the editor calls the field, for the message
 * @throws InvalidInput when several tags have the text
 */
export function chosenTags(
	entries: readonly string[],
	tags: readonly NamedRecord[],
	field: string,
): ChosenTag[] {
	const place = { field, plural: 'tags' };
	const chosen = entries
		.map((entry) => entry.trim())
		.map((text) => ({ text, id: isTagId(text) ? text : recordByName(text, tags, place)?.id }));
	return chosen.filter(
		(tag, position) => chosen.findIndex((other) => isSameTag(tag, other)) === position,
	);
}

/** Whether two entries stand for one tag: one that exists, or one that is to be made. */
export function isSameTag(one: ChosenTag, other: ChosenTag): boolean {
	return one.id === other.id && (one.id !== undefined || isSameName(one.text, other.text));
}
