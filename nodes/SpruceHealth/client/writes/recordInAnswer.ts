import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { decoded } from '../wire/namesIn';

/** What an answer may say beside a record. */
const saysNoMore =
	/^(post_?message_?request_?id|request_?id|success|ok|status|status_?code|message)$/i;

/** What the answer to a write shows of its record: the whole, the ID at most, or nothing. */
export type AnsweredRecord = 'whole' | { id?: string };

/**
 * Whether the answer to a write carries its record.
 *
 * @param location the header that may name the new record
 */
export function recordInAnswer(answer: IDataObject, location?: string): AnsweredRecord {
	const told = Object.entries(answer).filter(
		([name, value]) => !saysNoMore.test(name) && value !== null && value !== undefined,
	);
	const [only] = told.length === 1 ? told : [];
	const id = idIn(Object.fromEntries(told)) ?? idIn(only?.[1]);
	if (id !== undefined) return { id };
	if (told.length > 0) return 'whole';
	const named = (location ?? '').split(/[?#]/)[0].split('/').slice(1).filter(Boolean).at(-1);
	return named === undefined ? {} : { id: decoded(named) };
}

/** The ID of a record that has nothing else. */
function idIn(record: unknown): string | undefined {
	if (!isJsonObject(record)) return undefined;
	const { id, object, ...others } = record;
	if (typeof id !== 'string' || id === '' || Object.keys(others).length > 0) return undefined;
	return object === undefined || typeof object === 'string' ? id : undefined;
}
