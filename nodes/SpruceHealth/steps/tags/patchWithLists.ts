import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { patchedRecord } from '../effects/patchedRecord';
import { unwrap } from '../../values/unwrap';
import type { TagChange } from '../../records/contact/tagsAfterChange';

/** The changes to one record. */
export interface RecordChange {
	/** The new values, without blanks. */
	body: IDataObject;
	/** The fields to erase, with their empty values: `{ tagIds: [] }`. */
	erased: IDataObject;
	tags: TagChange | undefined;
	/** What is known of the record, if that suffices to tell that the update changes it. */
	known?: IDataObject;
	/** The complete new lists, made from the current record. */
	listsFrom(current: IDataObject): IDataObject;
	/** Whether an update with this body would change the record. */
	changes(current: IDataObject, body: IDataObject): boolean;
	/** Is called when nothing was written, because the record is like this already. */
	unchanged?(): void;
}

/**
 * Updates a record whose lists gain or lose entries. Spruce only replaces whole lists, so this reads
 * the record right before the write: an entry that a colleague adds in between is lost.
 *
 * @param wrapper the property in which Spruce may wrap the record, as for `unwrap`
 * @returns the updated record, or the current one when nothing changes
 */
export async function patchWithLists(
	client: SpruceClient,
	path: string,
	wrapper: string,
	{ body: values, erased, tags, known, listsFrom, changes, unchanged }: RecordChange,
): Promise<IDataObject> {
	const current = known ?? unwrap(await client.get(path), wrapper);
	const body = { ...values, ...erased, ...listsFrom(current) };
	if (!changes(current, body)) {
		unchanged?.();
		return current;
	}
	// The tags to add and to remove, not the lists: a retry may read other lists for the same change.
	const content = { body, identity: { ...values, ...erased, ...tags } };
	const effect = patchedRecord(client, path, wrapper, body, changes);
	const answer = await client.patch(path, content, { effect });
	return unwrap(answer, wrapper);
}
