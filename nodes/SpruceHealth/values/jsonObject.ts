import type { IDataObject } from 'n8n-workflow';

/** Whether a value is a JSON object: not null, not a list. */
export function isJsonObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON objects in a list; none where there is no list: Spruce sends `null` for some empty ones. */
export function objectsIn(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
