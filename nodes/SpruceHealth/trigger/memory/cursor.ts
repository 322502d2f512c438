import { shortHash } from '../../values/shortHash';
import { epochMs } from '../../values/time';

/** How far a growing listing has been read. JSON, because it is kept in the static data. */
export interface Cursor {
	/** ISO time of Spruce: older happenings have been taken. */
	upTo: string;
	/**
	 * What was taken of the overlap, which is read again: the hash of each key, and the time of its
	 * happening in milliseconds since 1970.
	 */
	taken: Record<string, number>;
}

/** Something that happened, as a listing reports it. */
export interface Happening {
	/** Identifies it. */
	key: string;
	/** ISO time. */
	time: string;
	/** The record that it belongs to, when that record may need a cursor of its own. */
	place?: string;
}

/**
 * Spruce's listings are eventually consistent: a happening may be listed after a later one. So the
 * last part of what was read is read again.
 */
export const usualOverlapMs = 2 * 60_000;

/** The ISO time from which the listing is read next. */
export function beginningOf({ upTo }: Cursor, overlapMs = usualOverlapMs): string {
	return new Date(epochMs(upTo) - overlapMs).toISOString();
}

/** A cursor for reading a listing from a time on; it has taken nothing yet. */
export function cursorAt(time: string): Cursor {
	return { upTo: time, taken: {} };
}

/** A cursor for the happenings of one record, at the position of the common cursor. */
export function cursorOfPlace({ upTo, taken }: Cursor, place: string): Cursor {
	const mark = markOfPlace(place);
	const takenThere = Object.entries(taken).filter(([hash]) => hash.startsWith(mark));
	return { upTo, taken: Object.fromEntries(takenThere) };
}

/**
 * Moves a cursor over what was read.
 *
 * @param found what the listing returned, in any order; everything before `beginningOf(cursor)` has
 * been taken already
 * @param reached ISO time of the latest record that was read, if that record is not a happening
 * @returns the happenings that are new, the oldest first, and the cursor after them
 */
export function advance<Found extends Happening>(
	cursor: Cursor,
	found: readonly Found[],
	reached: string = latest(found.map(({ time }) => time)),
	overlapMs = usualOverlapMs,
): { fresh: Found[]; next: Cursor } {
	const fresh = new Map<string, Found>();
	const beginsAt = epochMs(beginningOf(cursor, overlapMs));
	// A happening whose time is unreadable counts as new.
	const timeOf = ({ time }: Happening) => epochMs(time) || epochMs(cursor.upTo);
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

function hashOf({ key, place }: Happening): string {
	return `${place === undefined ? '' : markOfPlace(place)}${shortHash(key)}`;
}

/** Two places may share a mark. Then the cursor of each knows the other's hashes, which does no harm. */
function markOfPlace(place: string): string {
	return `${shortHash(place).slice(0, 4)}.`;
}

/** The latest of some ISO times, without those that are unreadable; empty when no time is left. */
export function latest(times: readonly string[]): string {
	return times.reduce((best, time) => (epochMs(time) > epochMs(best) ? time : best), '');
}
