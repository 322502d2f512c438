import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect } from '../../client/writes/Effect';
import { unwrap } from '../../values/unwrap';

/**
 * The effect of an update: the record has what the update says.
 *
 * @param wrapper the property in which Spruce may wrap the record, as for `unwrap`
 * @param changes whether an update with this body would change the record
 */
export function patchedRecord(
	client: SpruceClient,
	path: string,
	wrapper: string,
	body: IDataObject,
	changes: (record: IDataObject, body: IDataObject) => boolean,
): Effect {
	return {
		name: 'the change',
		isOutput: true,
		find: async ({ isDone }) => {
			const record = unwrap(await client.get(path), wrapper);
			return isDone || !changes(record, body) ? record : 'none';
		},
	};
}
