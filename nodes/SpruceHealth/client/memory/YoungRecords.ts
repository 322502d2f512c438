import type { IDataObject } from 'n8n-workflow';
import { BoundedMap } from '../../values/BoundedMap';
import { isJsonObject } from '../../values/jsonObject';
import { namesIn } from '../wire/namesIn';
import type { SpruceRequest } from '../wire/request';

/** More than the rate limit lets through within a minute. */
const maxRecords = 1_000;

/** Listings lag behind by seconds, as Spruce documents; a read by its ID may, too. */
const youngForMs = 60_000;

/** In an answer, the record stands alone, in a property (`{ contact }`) or in `{ data: { contact } }`. */
const deepestRecord = 2;

/**
 * The IDs of the records that this process has just created. Spruce may not find such a record for a
 * moment: then it is not there yet, and asking again helps.
 */
export class YoungRecords {
	private readonly ids = new BoundedMap<true>(maxRecords, youngForMs);

	/** Notes the records that a call created, and forgets the one that it deleted. */
	noteDone({ method, path }: SpruceRequest, body: IDataObject | undefined, now: number): void {
		if (method === 'POST') for (const id of createdIdsIn(body ?? {})) this.ids.set(id, true, now);
		if (method === 'DELETE') for (const id of namesIn({ path })) this.ids.delete(id);
	}

	/** Whether a record was created a moment ago. */
	has(id: string, now: number): boolean {
		return this.ids.get(id, now) === true;
	}

	/** Whether a call is about such a record, by its path or its body. */
	areNamedIn({ path, body }: SpruceRequest, now: number): boolean {
		this.forgetExpired(now);
		return this.ids.size > 0 && namesIn({ path, body }).some((id) => this.has(id, now));
	}

	/** Lets the records that are no longer young leave the memory. */
	forgetExpired(now: number): void {
		this.ids.forgetExpired(now);
	}
}

/** The IDs in an answer. A listing holds its records in a list, so none of them counts as new. */
export function createdIdsIn(record: IDataObject, depth = 0): string[] {
	const own = typeof record.id === 'string' && record.id !== '' ? [record.id] : [];
	if (depth === deepestRecord) return own;
	const inner = Object.values(record).filter(isJsonObject);
	return [...own, ...inner.flatMap((value) => createdIdsIn(value, depth + 1))];
}
