import { shortHash } from '../../../values/shortHash';
import { epochMs } from '../../../values/time';
import { oncePerRecordKey } from '../../events/events';
import { advance, type Cursor } from '../../memory/cursor';
import type { MissedEvent } from '../../memory/missedEvents';
import type { NewEvent, Position } from './Source';

/**
 * The last event about a call comes soon after the call, and no call takes longer than a day. After
 * that, what counts once for a call can be forgotten.
 */
const longestCallMs = 24 * 60 * 60_000;

/** How far a poll has followed the events that Spruce could not deliver. */
export class MissedEventProgress {
	private readonly taken: MissedEvent[] = [];

	private readonly deliveredOnce: Map<string, number>;

	/** Set when everything was taken. */
	private end?: Cursor;

	/** @param endpointUrl where Spruce sends the events of the endpoint now */
	constructor(
		private readonly start: Position,
		private readonly endpointUrl: string | undefined,
	) {
		this.deliveredOnce = new Map(Object.entries(start.deliveredOnce ?? {}));
	}

	/** Hashes of what counts only once for a record and was delivered. */
	get onceKeys(): string[] {
		return [...this.deliveredOnce.keys()];
	}

	/** Takes a missed event. `newEvents` is empty where the event starts no execution. */
	take(missed: MissedEvent, newEvents: readonly NewEvent[]): void {
		this.taken.push(missed);
		for (const { event, names, time } of newEvents) {
			for (const key of names.flatMap((name) => oncePerRecordKey(name, event) ?? [])) {
				this.deliveredOnce.set(shortHash(key), epochMs(time));
			}
		}
	}

	/** Notes that all events were taken. */
	finish(end: Cursor): void {
		this.end = end;
		const keptSince = epochMs(end.upTo) - longestCallMs;
		for (const [hash, ms] of this.deliveredOnce) {
			if (ms < keptSince) this.deliveredOnce.delete(hash);
		}
	}

	position(): Position {
		const { start, taken, end, endpointUrl } = this;
		const { cursor } = start;
		return {
			...start,
			// Events that still wait may be older than those taken, so the cursor moves on at the end.
			cursor: end ?? advance(cursor, taken, cursor.upTo).next,
			deliveredOnce: Object.fromEntries(this.deliveredOnce),
			endpointUrl,
		};
	}
}
