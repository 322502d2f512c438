import { epochMs } from '../../../values/time';
import { advance, type Cursor, defaultOverlapMs } from '../../memory/cursor';
import { type Reading, safePositionAfter } from './positions';
import type { NewEvent, Position, Step } from './Source';

/** Some records of a listing. */
export interface ListingPart {
	newEvents: readonly NewEvent[];
	/** ISO times of all records, including those that are not new. */
	times: readonly string[];
	/** How they were read; left out where only a part was, and the position waits for the others. */
	reading?: Reading;
}

/** How far a poll has followed a listing, part by part. */
export class ListingProgress {
	/** Includes all parts that were taken whole. */
	private cursor: Cursor;

	constructor(
		private readonly start: Position,
		private readonly overlapMs = defaultOverlapMs,
	) {
		this.cursor = start.cursor;
	}

	/** Takes the new events of a part one by one, the oldest first. */
	*take({ newEvents, times, reading }: ListingPart): Generator<Step> {
		const taken: NewEvent[] = [];
		for (const newEvent of this.notTakenBefore(newEvents)) {
			taken.push(newEvent);
			yield { newEvents: [newEvent], position: () => this.positionAt(this.after(taken, reading)) };
		}
		this.cursor = this.after(taken, reading, times);
		yield { newEvents: [], position: () => this.positionAt(this.cursor) };
	}

	private notTakenBefore(newEvents: readonly NewEvent[]): NewEvent[] {
		// The cursor of the start, because a later part may hold events that are older than those taken.
		const { since, cursor } = this.start;
		const later = newEvents.filter(({ time }) => epochMs(time) > epochMs(since));
		return advance(cursor, later, undefined, this.overlapMs).fresh;
	}

	private after(
		taken: readonly NewEvent[],
		reading: Reading | undefined,
		times: readonly string[] = [],
	): Cursor {
		const known = [...taken.map(({ time }) => time), ...times];
		const reached = reading === undefined ? this.cursor.upTo : safePositionAfter(known, reading);
		return advance(this.cursor, taken, reached, this.overlapMs).next;
	}

	private positionAt(cursor: Cursor): Position {
		return { ...this.start, cursor };
	}
}
