import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { unwrap } from '../../values/unwrap';
import type { TagChange } from '../../records/contact/tagsAfterChange';

/** What is to change of a record. */
export interface RecordChange {
	/** The new values, without blanks. */
	body: IDataObject;
	/** What to erase, with its empty value. */
	erased: IDataObject;
	tags: TagChange | undefined;
	/** The whole lists that the record is to have, from the record as it is. */
	listsFrom(current: IDataObject): IDataObject;
}

/**
 * Changes a record of which some lists are to gain or lose entries. Spruce takes whole lists only,
 * so the record is read last of all: what a colleague adds to them between this and the write is
 * lost.
 *
 * @param wrapper what Spruce may wrap the record in, as for `unwrap`
 * @returns the record; as it was when nothing is to change
 */
export async function patchWithLists(
	client: SpruceClient,
	path: string,
	wrapper: string,
	{ body, erased, tags, listsFrom }: RecordChange,
): Promise<IDataObject> {
	const current = unwrap(await client.get(path), wrapper);
	const lists = listsFrom(current);
	if (Object.keys({ ...body, ...erased, ...lists }).length === 0) return current;
	const answer = await client.patch(path, {
		body: { ...body, ...erased, ...lists },
		// The tags to add and to remove, not the lists: a retry may read other lists for the same change.
		identity: { ...body, ...erased, ...tags },
	});
	return unwrap(answer, wrapper);
}
