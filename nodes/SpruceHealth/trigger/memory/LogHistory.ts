import type { IDataObject } from 'n8n-workflow';
import { safeText } from '../../values/text/safeText';
import { epochMs } from '../../values/time';
import { type ConversationState, conversationStateOf } from '../events/conversationState';
import { eventKey, type SpruceEvent } from '../../records/event/SpruceEvent';
import { deliveryStateOf } from './deliveryState';
import { contentOfEntry } from './loggedEvents';

const minuteMs = 60_000;
const firstWindowMs = 60 * minuteMs;

/** Spruce keeps its log for 30 days. */
const logAgeMs = 30 * 24 * 60 * minuteMs;

/** Pages of 20 entries. A window that fits into fewer is followed by a longer one. */
const mostPagesPerWindow = 10;

/** A longer history is not worth more calls: what it would show starts an execution once more. */
const mostPages = 200;

/** A part of the log, in ms since 1970. */
export interface LogWindow {
	from: number;
	to: number;
}

/**
 * Which part of an endpoint's log was read for what happened before this process, and what is known
 * from it. The log is read backwards, window by window. A window of which only a part was read says
 * nothing: a later state may stand in the other part.
 */
export class LogHistory {
	/** Whatever is later was read, in ms since 1970 by Spruce's clock. */
	private readTo?: number;

	private windowMs = firstWindowMs;

	private pagesLeft = mostPages;

	/** Conversations with a later event that n8n may not have had. What is older says nothing of them. */
	private readonly unclear = new Set<string>();

	/** A reading that is under way. */
	reading?: Promise<void>;

	/** @param beganAt when this process began to listen, in ms since 1970 by this computer's clock */
	constructor(private readonly beganAt: number) {}

	/**
	 * The window to be read next; undefined when there is none.
	 *
	 * @param aheadMs how far Spruce's clock is ahead of this computer's
	 */
	nextWindow(aheadMs: number): LogWindow | undefined {
		const began = this.beganAt + aheadMs;
		const to = this.readTo ?? began;
		if (this.pagesLeft <= 0 || to <= began - logAgeMs) return undefined;
		return { from: to - this.windowMs, to };
	}

	/** Notes that a page was read. @returns whether the window has too many */
	countPage(pagesOfWindow: number): boolean {
		this.pagesLeft -= 1;
		return pagesOfWindow >= mostPagesPerWindow || this.pagesLeft <= 0;
	}

	/** Notes that a window is too long. Where the shortest one is, Spruce may not heed its times. */
	shorten(): void {
		if (this.windowMs <= minuteMs) this.pagesLeft = 0;
		this.windowMs = Math.max(minuteMs, this.windowMs / 4);
	}

	/** Notes that reading failed. It costs as much as a window, so that it is not tried for ever. */
	noteFailure(): void {
		this.pagesLeft -= mostPagesPerWindow;
	}

	/**
	 * Takes a window that was read whole.
	 *
	 * @param now in ms since 1970, by Spruce's clock
	 * @param asking the event for which it is read, which is in the log too
	 * @returns the last states of conversations in it that n8n has had
	 */
	take(
		{ from }: LogWindow,
		entries: readonly IDataObject[],
		pages: number,
		now: number,
		asking: SpruceEvent,
	): Map<string, ConversationState> {
		this.readTo = from;
		if (pages <= 2) this.windowMs *= 4;
		const states = new Map<string, ConversationState>();
		const latestFirst = [...entries].sort(
			(one, other) => epochMs(other.eventTime) - epochMs(one.eventTime),
		);
		for (const entry of latestFirst) {
			const ms = epochMs(entry.eventTime);
			// One that is dated ahead, or not at all, does not show what came last.
			const isPlaced = ms > 0 && ms <= now;
			const wasHad = isPlaced && deliveryStateOf(entry, now) === 'delivered';
			for (const content of contentOfEntry(entry)) {
				if (!('event' in content) || !content.event.type.startsWith('conversation.')) continue;
				const id = safeText(content.event.object.id);
				if (eventKey(content.event) === eventKey(asking)) continue;
				if (this.unclear.has(id) || states.has(id)) continue;
				if (wasHad) states.set(id, conversationStateOf(content.event));
				else this.unclear.add(id);
			}
		}
		return states;
	}
}
