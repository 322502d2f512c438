import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../client/jsonObject';

/** One property of each entry of a list: the texts of tags, the numbers of phones. Spruce sends `null` for some empty lists. */
export function valuesOf(list: unknown, property: string): IDataObject[string] {
	if (!Array.isArray(list)) return [];
	return list
		.filter(isJsonObject)
		.map((entry) => entry[property])
		.filter((value) => value !== undefined && value !== null) as IDataObject[string];
}

/** A record without the properties that Spruce did not send. */
export function present(record: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
