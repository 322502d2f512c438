import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';
import { safeText } from '../../values/text/safeText';

/** The IDs of the tags that a record gains and loses. It keeps its other tags. */
export type TagChange = {
	addTagIds: string[];
	removeTagIds: string[];
};

/**
 * All tags of a record after a change. Spruce cannot add or remove a single tag, so an update sends
 * the whole list.
 *
 * @param current the tags of the record, `[{ id, value }]` or null
 * @returns `{ tagIds }`, or `{}` when the record already has exactly these tags
 */
export function tagsAfterChange(current: unknown, change: TagChange | undefined): IDataObject {
	const { addTagIds = [], removeTagIds = [] } = change ?? {};
	const ids = objectsIn(current).map(({ id }) => safeText(id));
	const kept = ids.filter((id) => !removeTagIds.includes(id));
	const added = addTagIds.filter((id) => !ids.includes(id));
	const isSame = kept.length === ids.length && added.length === 0;
	return isSame ? {} : { tagIds: [...kept, ...added] };
}
