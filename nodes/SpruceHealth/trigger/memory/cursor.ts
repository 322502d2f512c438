import { shortHash } from '../../values/shortHash';
import { epochMs } from '../../values/time';

/** How far a listing that grows has been followed. JSON, so that it can be kept. */
export interface Cursor {
	/** ISO time of Spruce: what is older has been taken. */
	upTo: string;
	/** What was taken of the time that is read again: hashes of keys, and when each was, in ms since 1970. */
	taken: Record<string, number>;
}

/** Something that happened, as a listing tells it. */
export interface ListedEvent {
	/** What tells it from all others. */
	key: string;
	/** ISO time. */
	time: string;
	/** The record that it belongs to, where that may have to be followed by a cursor of its own. */
	recordId?: string;
}

/**
 * Listings are eventually consistent: something may show up after what happened later. So much of
 * what was read is read again.
 */
export const defaultOverlapMs = 2 * 60_000;

/** ISO time from which the listing is to be read next. */
export function startTimeOf({ upTo }: Cursor, overlapMs = defaultOverlapMs): string {
	return new Date(epochMs(upTo) - overlapMs).toISOString();
}

/** A cursor that has taken nothing yet, for a listing that is to be followed from a time on. */
export function cursorAt(time: string): Cursor {
	return { upTo: time, taken: {} };
}

/** A cursor for what belongs to one record, which stands where the common one does. */
export function cursorForRecord({ upTo, taken }: Cursor, recordId: string): Cursor {
	const mark = recordPrefix(recordId);
	const own = Object.entries(taken).filter(([hash]) => hash.startsWith(mark));
	return { upTo, taken: Object.fromEntries(own) };
}

/**
 * What of a reading is new, the oldest first, and the cursor after it.
 *
 * @param found what the listing told, in any order; what is older than `beginningOf(cursor)` has
 * been taken
 * @param reached ISO time of the latest record that was read, where that is no happening
 */
export function advance<Told extends ListedEvent>(
	cursor: Cursor,
	found: readonly Told[],
	reached: string = latest(found.map(({ time }) => time)),
	overlapMs = defaultOverlapMs,
): { fresh: Told[]; next: Cursor } {
	const fresh = new Map<string, Told>();
	const beginsAt = epochMs(startTimeOf(cursor, overlapMs));
	// A time that cannot be read keeps nothing back.
	const timeOf = ({ time }: ListedEvent) => epochMs(time) || epochMs(cursor.upTo);
	for (const happening of found) {
		const hash = hashOf(happening);
		if (timeOf(happening) >= beginsAt && !(hash in cursor.taken)) fresh.set(hash, happening);
	}
	const upTo = latest([cursor.upTo, reached]);
	const keptFrom = epochMs(upTo) - overlapMs;
	const taken = [
		...Object.entries(cursor.taken),
		...[...fresh].map(([hash, happening]) => [hash, timeOf(happening)] as const),
	].filter(([, ms]) => ms >= keptFrom);
	return {
		fresh: [...fresh.values()].sort((one, other) => timeOf(one) - timeOf(other)),
		next: { upTo, taken: Object.fromEntries(taken) },
	};
}

function hashOf({ key, recordId }: ListedEvent): string {
	return `${recordId === undefined ? '' : recordPrefix(recordId)}${shortHash(key)}`;
}

/** Where two places have the same one, each of their cursors knows a few hashes more. */
function recordPrefix(recordId: string): string {
	return `${shortHash(recordId).slice(0, 4)}.`;
}

/** The latest of some ISO times; what cannot be read does not count. Empty when there is none. */
export function latest(times: readonly string[]): string {
	return times.reduce((best, time) => (epochMs(time) > epochMs(best) ? time : best), '');
}
