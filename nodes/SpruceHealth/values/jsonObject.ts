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
	return objectsIn(list)
		.map((entry) => entry[property])
		.filter((value) => value !== undefined && value !== null) as IDataObject[string];
}

/** A record without the properties that Spruce did not send. */
export function withoutMissing(record: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
