import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from './jsonObject';
import { recordIn } from './answers/recordIn';

/**
 * The record inside an answer, as `recordIn` finds it. An answer without one is returned as it is, apart
 * from `data` around it: a sent message has a `requestId` only, and a recognized repeat of a write has
 * no record.
 */
export function unwrap(answer: IDataObject, wrapper: string): IDataObject {
	return recordIn(answer, wrapper) ?? withoutData(answer);
}

/** What an answer says, without the `data` that some APIs put around everything. */
export function withoutData(answer: IDataObject): IDataObject {
	const { data, ...siblings } = answer;
	return isJsonObject(data) ? { ...siblings, ...data } : answer;
}
