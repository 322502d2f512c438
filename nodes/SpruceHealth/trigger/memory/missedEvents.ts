import type { SpruceClient } from '../../client/SpruceClient';
import { path } from '../../values/path';
import { epochMs } from '../../values/time';
import { type Cursor, startTimeOf } from './cursor';
import { LogPart, type MissedEvents } from './LogPart';

/** How much of a log to read. */
export interface LogRange {
	/** From the last reading; without one the log is read from its beginning. */
	cursor?: Cursor;
	/** How many missed events to give; the next reading brings the others. All when left out. */
	most?: number;
	/** How many entries to read at most. */
	mostEntries?: number;
	/** As in `LogPart`. */
	isWaitingMissed?: boolean;
}

/**
 * Reads which events Spruce could not deliver to an endpoint. Spruce keeps its log for 30 days and
 * lists it in pages of 20. It does not document in which order: where the oldest come first, reading
 * ends when there are enough missed events, otherwise at the end of the log.
 */
export async function readMissedEvents(
	client: SpruceClient,
	endpointId: string,
	{ cursor, most = Infinity, mostEntries = Infinity, isWaitingMissed }: LogRange,
): Promise<MissedEvents> {
	const startedAt = Date.now();
	const start = cursor && notAhead(cursor, client.spruceNow());
	const log = client.pages(path`/webhooks/endpoints/${endpointId}/events`, 'events', {
		largestPage: 'none',
		query: start && { startTime: startTimeOf(start) },
	});
	const part = new LogPart(start, most, isWaitingMissed);
	let entries = 0;
	for await (const page of log) {
		part.add(page, client.spruceNow());
		entries += page.length;
		if (part.isFull || entries >= mostEntries) break;
	}
	return part.result(Date.now() - startedAt);
}

/** A cursor from when a clock was wrong may stand in the future, where it would hide everything. */
function notAhead({ upTo, taken }: Cursor, now: number): Cursor {
	return { upTo: epochMs(upTo) > now ? new Date(now).toISOString() : upTo, taken };
}
