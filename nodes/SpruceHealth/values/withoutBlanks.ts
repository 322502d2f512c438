import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from './jsonObject';

/**
 * A body without blank text, null, and the lists and objects that hold nothing else. Spruce's update
 * operations take `""` and `[]` as "erase what is there", so a blank form field must never be sent.
 */
export function withoutBlanks(body: IDataObject): IDataObject {
	const kept: IDataObject = {};
	for (const [name, value] of Object.entries(body)) {
		const pruned = pruneValue(value);
		if (pruned !== undefined) kept[name] = pruned as IDataObject[string];
	}
	return kept;
}

function pruneValue(value: unknown): unknown {
	if (value === null || value === undefined) return undefined;
	if (typeof value === 'string') return value.trim() === '' ? undefined : value;
	if (Array.isArray(value)) {
		const kept = value.map(pruneValue).filter((entry) => entry !== undefined);
		return kept.length > 0 ? kept : undefined;
	}
	if (isJsonObject(value)) {
		const kept = withoutBlanks(value);
		return Object.keys(kept).length > 0 ? kept : undefined;
	}
	return value;
}
