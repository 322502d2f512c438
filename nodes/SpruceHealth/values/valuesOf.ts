import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from './jsonObject';

/** One property of each entry of a list: the texts of tags, the numbers of phones. */
export function valuesOf(list: unknown, property: string): IDataObject[string] {
	return objectsIn(list)
		.map((entry) => entry[property])
		.filter((value) => value !== undefined && value !== null) as IDataObject[string];
}
