import type { IDataObject } from 'n8n-workflow';

/** Whether a value is a JSON object: neither null nor a list. */
export function isJsonObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON objects in a list; `[]` for anything else, because Spruce sends `null` for some empty lists. */
export function objectsIn(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/** One property of each entry of a list, e.g. the texts of tags. */
export function valuesOf(list: unknown, property: string): IDataObject[string] {
	const values: unknown[] = [];
	for (const entry of Array.isArray(list) ? list : []) {
		const value = isJsonObject(entry) ? entry[property] : undefined;
		if (value !== undefined && value !== null) values.push(value);
	}
	return values as IDataObject[string];
}

/** A record without the properties that Spruce did not send; the same object where it has all. */
export function withoutMissing(record: IDataObject): IDataObject {
	return Object.values(record).includes(undefined) ? copyOfPresent(record) : record;
}

/** Makes no lists of pairs, because listings of any length are shortened with it. */
function copyOfPresent(record: IDataObject): IDataObject {
	const present: IDataObject = {};
	for (const name of Object.keys(record)) {
		if (record[name] !== undefined) present[name] = record[name];
	}
	return present;
}
