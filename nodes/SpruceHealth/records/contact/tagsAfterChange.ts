import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';

/** The IDs of the tags that a record is to gain and to lose; it keeps the others. */
export type TagChange = {
	addTagIds: string[];
	removeTagIds: string[];
};

/**
 * All tags that a record is to have, as Spruce takes them: it has no way to add or remove one.
 *
 * @param current the tags of the record, `[{ id, value }]` or null
 * @returns `{ tagIds }`, or nothing when the record has exactly these
 */
export function tagsAfterChange(current: unknown, change: TagChange | undefined): IDataObject {
	const { addTagIds = [], removeTagIds = [] } = change ?? {};
	const ids = objectsIn(current).map(({ id }) => String(id));
	const kept = ids.filter((id) => !removeTagIds.includes(id));
	const added = addTagIds.filter((id) => !ids.includes(id));
	const isSame = kept.length === ids.length && added.length === 0;
	return isSame ? {} : { tagIds: [...kept, ...added] };
}
