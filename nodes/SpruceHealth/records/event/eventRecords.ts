import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { fromJsonText } from './fromJsonText';

/** A record of an event, and what came beside it. */
export interface EventRecord {
	record: IDataObject;
	otherData: IDataObject;
}

/**
 * The records of an event. Spruce documents one at `data.object`. The same record may be the text of
 * its JSON, stand at `data` itself or under the name of its kind, or be one of a list.
 *
 * @param kind of the record, e.g. `contact`
 * @returns an empty list if there is none
 */
export function eventRecords(data: unknown, kind: string): EventRecord[] {
	const given = fromJsonText(data);
	if (Array.isArray(given)) return allRecords(given, kind);
	if (!isJsonObject(given)) return [];
	for (const name of ['object', 'objects', kind]) {
		const { [name]: inside, ...otherData } = given;
		const found = fromJsonText(inside);
		if (isJsonObject(found)) return [{ record: found, otherData }];
		if (Array.isArray(found)) {
			return allRecords(found, kind).map(({ record }) => ({ record, otherData }));
		}
	}
	// In a record, `object` is the name of its kind.
	return typeof given.id === 'string' ? [{ record: given, otherData: {} }] : [];
}

/** The records of a list; none unless all entries can be read, so that none gets lost silently. */
function allRecords(list: readonly unknown[], kind: string): EventRecord[] {
	const records = list.map((entry) => eventRecords(entry, kind));
	return records.every(({ length }) => length > 0) ? records.flat() : [];
}
