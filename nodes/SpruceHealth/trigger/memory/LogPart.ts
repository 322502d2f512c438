import type { IDataObject } from 'n8n-workflow';
import { epochMs } from '../../values/time';
import type { UnreadableEvent } from '../../records/event/readEvents';
import { type Cursor, cursorAt, defaultOverlapMs } from './cursor';
import { type DeliveryState, deliveryStateOf } from './deliveryState';
import { contentOfEntry, type LoggedContent, type LoggedEvent } from './loggedEvents';

/** Spruce keeps its log for 30 days. */
const logAgeMs = 30 * 24 * 60 * 60_000;

/** An event that Spruce could not deliver. */
export interface MissedEvent extends LoggedEvent {
	/** Until when the cursor has to know it, in ms since 1970. */
	keptUntil: number;
}

/** What was found in the log of an endpoint. */
export interface MissedEvents {
	/** What Spruce has given up, the oldest first. */
	missed: MissedEvent[];
	/** What Spruce has given up and cannot be read, each once. */
	unreadable: UnreadableEvent[];
	/** Where the next reading begins. */
	next: Cursor;
	/** Whether the log holds more than was asked for; the next reading brings it. */
	isMoreLeft: boolean;
}

type Found = LoggedContent & { keptUntil: number };

/**
 * The oldest missed events that a log holds after a cursor, up to a number of them. It takes the log
 * page by page, in any order, and keeps nothing but these events.
 *
 * The cursor moves to where the first event waits or was left out, and never past Spruce's clock: an
 * entry that is dated ahead would hide everything up to its time.
 */
export class LogPart {
	private readonly start: Cursor;

	private found = new Map<string, Found>();

	/** Times in ms since 1970. */
	private latest = 0;

	private waitingFrom = Infinity;

	private leftOutFrom = Infinity;

	private isMoreLeft = false;

	private previous = 0;

	private isAscending = false;

	private isDescending = false;

	/**
	 * @param most how many missed events to give
	 * @param isWaitingMissed whether what Spruce still tries to deliver counts as missed, too
	 */
	constructor(
		cursor: Cursor | undefined,
		private readonly most: number,
		private readonly isWaitingMissed = false,
	) {
		this.start = cursor ?? cursorAt(new Date(0).toISOString());
	}

	/** Whether no later page can hold an event of this part: the oldest come first, and it is full. */
	get isFull(): boolean {
		return this.isMoreLeft && this.isAscending && !this.isDescending;
	}

	/** @param now in ms since 1970, by Spruce's clock */
	add(entries: readonly IDataObject[], now: number): void {
		for (const entry of entries) {
			const ms = epochMs(entry.eventTime);
			const isPlaced = ms > 0 && ms <= now;
			if (isPlaced) this.noteTime(ms);
			const state = this.stateOf(entry, now);
			if (state === 'waiting' && isPlaced) this.waitingFrom = Math.min(this.waitingFrom, ms);
			if (state !== 'givenUp') continue;
			const startsAt = epochMs(this.start.upTo) - defaultOverlapMs;
			// What is listed although it has no time of the past is new whatever its time.
			if (isPlaced && ms < startsAt) continue;
			const keptUntil = ms > 0 ? ms : now + logAgeMs;
			for (const one of contentOfEntry(entry)) {
				if (!(one.hash in this.start.taken)) this.found.set(one.hash, { ...one, keptUntil });
			}
		}
		if (this.found.size > this.most) this.leaveOutTheLatest(now);
	}

	/** @param tookMs how long reading took; an entry that was logged meanwhile may be missing */
	result(tookMs: number): MissedEvents {
		const found = this.oldestFirst();
		const reached = Math.min(this.latest - tookMs, this.waitingFrom, this.leftOutFrom);
		const upTo = Math.max(epochMs(this.start.upTo), reached);
		const { taken } = withTaken(this.start, found);
		const kept = Object.entries(taken).filter(([, ms]) => ms >= upTo - defaultOverlapMs);
		return {
			missed: found.filter((one): one is MissedEvent => 'event' in one),
			unreadable: found.flatMap((one) => ('unreadable' in one ? [one.unreadable] : [])),
			next: { upTo: new Date(upTo).toISOString(), taken: Object.fromEntries(kept) },
			isMoreLeft: this.isMoreLeft,
		};
	}

	private stateOf(entry: IDataObject, now: number): DeliveryState {
		const state = deliveryStateOf(entry, now);
		return state === 'waiting' && this.isWaitingMissed ? 'givenUp' : state;
	}

	private noteTime(ms: number): void {
		if (this.previous > 0) {
			this.isAscending ||= ms > this.previous;
			this.isDescending ||= ms < this.previous;
		}
		this.previous = ms;
		this.latest = Math.max(this.latest, ms);
	}

	private leaveOutTheLatest(now: number): void {
		const found = this.oldestFirst();
		const times = found.slice(this.most).map(({ time }) => epochMs(time));
		this.leftOutFrom = Math.min(this.leftOutFrom, ...times.filter((ms) => ms > 0 && ms <= now));
		this.isMoreLeft = true;
		this.found = new Map(found.slice(0, this.most).map((one) => [one.hash, one]));
	}

	private oldestFirst(): Found[] {
		return [...this.found.values()].sort((one, other) => epochMs(one.time) - epochMs(other.time));
	}
}

/** A cursor that also knows what was taken, without having moved. */
export function withTaken(
	{ upTo, taken }: Cursor,
	found: ReadonlyArray<Pick<MissedEvent, 'hash' | 'keptUntil'>>,
): Cursor {
	const more = found.map(({ hash, keptUntil }) => [hash, keptUntil]);
	return { upTo, taken: { ...taken, ...(Object.fromEntries(more) as Cursor['taken']) } };
}
