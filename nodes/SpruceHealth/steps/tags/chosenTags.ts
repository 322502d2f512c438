import { normalizedName } from '../../values/text/oneLine';
import { type NamedRecord, recordByIdOrName } from '../input/recordByIdOrName';

/** A tag that the user entered by its ID or its text. */
export interface ChosenTag {
	text: string;
	/** Missing while no tag has this text. */
	id?: string;
}

/** Whether an entry has the form of a tag's ID, so that no look-up is needed. */
export function isTagId(entry: string): boolean {
	return entry.startsWith('tag_');
}

/**
 * The tags that the user entered, each of them once.
 *
 * @param entries IDs or texts of tags
 * @param tags the existing tags; may be empty when every entry is an ID
 * @param field what the editor calls the field, for the message
 * @throws InvalidInput when several tags have the same text
 */
export function chosenTags(
	entries: readonly string[],
	tags: readonly NamedRecord[],
	field: string,
): ChosenTag[] {
	const place = { field, plural: 'tags' };
	const chosen = new Map<string, ChosenTag>();
	for (const text of entries.map((entry) => entry.trim())) {
		const tag = { text, id: recordByIdOrName(text, tags, place)?.id ?? idIn(text) };
		const identity = identityOf(tag);
		if (!chosen.has(identity)) chosen.set(identity, tag);
	}
	return [...chosen.values()];
}

/** The ID of a tag that is not in the list, or that no list was read for. */
function idIn(entry: string): string | undefined {
	return isTagId(entry) ? entry : undefined;
}

/** Whether two entries stand for the same tag, be it an existing one or one to create. */
export function isSameTag(one: ChosenTag, other: ChosenTag): boolean {
	return identityOf(one) === identityOf(other);
}

function identityOf({ id, text }: ChosenTag): string {
	return id === undefined ? `text ${normalizedName(text).toLowerCase()}` : `ID ${id}`;
}
