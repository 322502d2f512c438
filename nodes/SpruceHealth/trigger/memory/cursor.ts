import { shortHash } from '../../values/shortHash';
import { epochMs } from '../../values/time';

/** How far a growing list of events has been followed. JSON, so that it can be kept. */
export interface Cursor {
	/** ISO time of Spruce. Everything older than this minus the overlap has been taken. */
	upTo: string;
	/** What was taken of the overlap: by hash, its time in ms since 1970. */
	taken: Record<string, number>;
}

/** An event in a listing of Spruce. */
export interface ListedEvent {
	/** Different for each event. */
	key: string;
	/** ISO time. */
	time: string;
	/** The record that it belongs to, if that may need a cursor of its own. */
	recordId?: string;
}

/**
 * How much is read again each time. Spruce's listings are eventually consistent: an event may show
 * up after a later one.
 */
export const defaultOverlapMs = 2 * 60_000;

/** ISO time from which the listing is to be read next. */
export function startTimeOf({ upTo }: Cursor, overlapMs = defaultOverlapMs): string {
	return new Date(epochMs(upTo) - overlapMs).toISOString();
}

/** A cursor that has taken nothing yet, for following a listing from an ISO time on. */
export function cursorAt(time: string): Cursor {
	return { upTo: time, taken: {} };
}

/** A cursor for the events of one record, at the same time as the common cursor. */
export function cursorForRecord({ upTo, taken }: Cursor, recordId: string): Cursor {
	const prefix = recordPrefix(recordId);
	const own = Object.entries(taken).filter(([hash]) => hash.startsWith(prefix));
	return { upTo, taken: Object.fromEntries(own) };
}

/**
 * Which of the events read are new, the oldest first, and the cursor after them.
 *
 * @param found what was read, in any order
 * @param reached ISO time up to which the listing was read, if that is not the latest event's time
 */
export function advance<Found extends ListedEvent>(
	cursor: Cursor,
	found: readonly Found[],
	reached: string = latest(found.map(({ time }) => time)),
	overlapMs = defaultOverlapMs,
): { fresh: Found[]; next: Cursor } {
	const fresh = new Map<string, Found>();
	const startsAt = epochMs(startTimeOf(cursor, overlapMs));
	// An event with an unreadable time counts as one of the cursor's time: it is taken, and moves
	// nothing.
	const timeOf = ({ time }: ListedEvent) => epochMs(time) || epochMs(cursor.upTo);
	for (const event of found) {
		const hash = hashOf(event);
		if (timeOf(event) >= startsAt && !(hash in cursor.taken)) fresh.set(hash, event);
	}
	const upTo = latest([cursor.upTo, reached]);
	const keptFrom = epochMs(upTo) - overlapMs;
	const taken = [
		...Object.entries(cursor.taken),
		...[...fresh].map(([hash, event]) => [hash, timeOf(event)] as const),
	].filter(([, ms]) => ms >= keptFrom);
	return {
		fresh: [...fresh.values()].sort((one, other) => timeOf(one) - timeOf(other)),
		next: { upTo, taken: Object.fromEntries(taken) },
	};
}

function hashOf({ key, recordId }: ListedEvent): string {
	return `${recordId === undefined ? '' : recordPrefix(recordId)}${shortHash(key)}`;
}

/** Short, because it is kept with every event. Two records with the same prefix do no harm. */
function recordPrefix(recordId: string): string {
	return `${shortHash(recordId).slice(0, 4)}.`;
}

/** The latest of some ISO times, without the unreadable ones. Empty if there are none. */
export function latest(times: readonly string[]): string {
	return times.reduce((best, time) => (epochMs(time) > epochMs(best) ? time : best), '');
}
