import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../jsonObject';
import { isSameWord } from '../text/words';

/** What may stand beside a record in an answer and has an ID, but is no record. */
const notRecords = ['error', 'errors', 'meta', 'links', 'pagination', 'paging'];

/**
 * The record in an answer: bare, or wrapped as in `{ contact: {…} }`, `{ data: {…} }`,
 * `{ data: { contact: {…} } }` or in a list of one. Spruce's OpenAPI description and its servers
 * differ on which operation wraps its record. What stands beside the record is added to it, such as
 * `postMessageRequestId`.
 *
 * @param name what the record is, e.g. `contact`; the spelling does not matter
 * @returns undefined where no record is clearly meant
 */
export function recordIn(answer: IDataObject, name = ''): IDataObject | undefined {
	const wrapper = Object.keys(answer).find((property) => isSameWord(property, name));
	const named = wrapper === undefined ? undefined : onlyObject(answer[wrapper]);
	if (wrapper !== undefined && named !== undefined && Object.keys(named).length > 0) {
		return withSiblings(named, answer, wrapper);
	}
	if (hasId(answer)) return answer;
	const [candidate, ...others] = Object.keys(answer).flatMap((property) => {
		const inside = notRecords.includes(property) ? undefined : onlyObject(answer[property]);
		const record = inside && (property === 'data' || hasId(inside)) && recordIn(inside, name);
		return record ? [{ property, record }] : [];
	});
	if (candidate === undefined || others.length > 0) return undefined;
	return withSiblings(candidate.record, answer, candidate.property);
}

/** Whether a record says which one it is. */
export function hasId({ id }: IDataObject): boolean {
	return (typeof id === 'string' && id !== '') || typeof id === 'number';
}

/** A JSON object, or the only one of a list. */
function onlyObject(value: unknown): IDataObject | undefined {
	if (isJsonObject(value)) return value;
	if (!Array.isArray(value) || value.length !== 1) return undefined;
	const [entry] = value as unknown[];
	return isJsonObject(entry) && hasId(entry) ? entry : undefined;
}

/** The record's own properties win: `id` beside a record is the ID of something else. */
function withSiblings(record: IDataObject, answer: IDataObject, wrapper: string): IDataObject {
	const siblings = Object.entries(answer).filter(
		([property]) => property !== wrapper && !(property in record),
	);
	return { ...record, ...Object.fromEntries(siblings) };
}
