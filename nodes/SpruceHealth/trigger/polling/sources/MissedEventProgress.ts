import { shortHash } from '../../../values/shortHash';
import { epochMs } from '../../../values/time';
import { oncePerRecordKey } from '../../events/events';
import type { Cursor } from '../../memory/cursor';
import { type MissedEvent, withTaken } from '../../memory/LogPart';
import type { NewEvent, Position } from './Source';

/**
 * The last event about a call comes soon after the call, and no call takes longer than a day. After
 * that, what counts once for a call can be forgotten.
 */
const longestCallMs = 24 * 60 * 60_000;

/** How far a poll has followed the events that Spruce could not deliver. */
export class MissedEventProgress {
	/** After the last part of the log that was taken whole. */
	private end: Cursor;

	/** What was taken of the next part. */
	private readonly taken: MissedEvent[] = [];

	private readonly deliveredOnce: Map<string, number>;

	/** @param endpointUrl where Spruce sends the events of the endpoint now */
	constructor(
		private readonly start: Position,
		private readonly endpointUrl: string | undefined,
	) {
		this.end = start.cursor;
		this.deliveredOnce = new Map(Object.entries(start.deliveredOnce ?? {}));
	}

	/** Where the next part of the log begins. */
	get cursor(): Cursor {
		return this.end;
	}

	/** Hashes of what counts only once for a record and was delivered, one after the other. */
	get onceKeys(): string {
		return [...this.deliveredOnce.keys()].join('');
	}

	/**
	 * Takes a missed event. The cursor does not move yet, because an event that still waits may be
	 * older.
	 *
	 * @param newEvents empty where the event starts no execution
	 */
	take(missed: MissedEvent, newEvents: readonly NewEvent[]): void {
		this.taken.push(missed);
		for (const { event, names, time } of newEvents) {
			for (const key of names.flatMap((name) => oncePerRecordKey(name, event) ?? [])) {
				this.deliveredOnce.set(shortHash(key), epochMs(time));
			}
		}
	}

	/** Notes that all events of a part of the log were taken. */
	finish(end: Cursor): void {
		this.end = end;
		this.taken.length = 0;
		const keptSince = epochMs(end.upTo) - longestCallMs;
		for (const [hash, ms] of this.deliveredOnce) {
			if (ms < keptSince) this.deliveredOnce.delete(hash);
		}
	}

	position(): Position {
		return {
			...this.start,
			cursor: withTaken(this.end, this.taken),
			deliveredOnce: Object.fromEntries(this.deliveredOnce),
			endpointUrl: this.endpointUrl,
		};
	}
}
