import type { IDataObject } from 'n8n-workflow';
import { epochMs } from '../../../../values/time';
import { safeText } from '../../../../values/text/safeText';
import { advance, type Cursor, cursorForRecord, startTimeOf } from '../../../memory/cursor';
import { activityTime } from '../activeConversations';
import { type Reading, safePositionAfter } from '../positions';
import type { NewEvent, Position, UnreadableRecord } from '../Source';
import { type ConversationReading, ReadConversations } from './ReadConversations';

/** More are no problem of single conversations. The limit also keeps the static data small. */
const maxUnreadable = 500;

/**
 * How far a poll has followed the items of all conversations. A conversation that cannot be read
 * gets a cursor of its own, which waits. So the common cursor moves on with all others, and what is
 * kept stays small.
 */
export class ItemProgress {
	private cursor: Cursor;

	private readonly readConversations: ReadConversations;

	/** By conversation ID. The one that failed last comes last. */
	private readonly unreadable: Map<string, Cursor>;

	/** ISO time up to which the listing of conversations was followed. */
	private readonly listedUpTo: string;

	/**
	 * @param listed the conversations with activity since the common cursor
	 * @param listing how they were listed
	 * @param overlapMs how much is read again each time
	 */
	constructor(
		private readonly start: Position,
		listed: readonly IDataObject[],
		listing: Reading,
		private readonly overlapMs: number,
	) {
		this.cursor = start.cursor;
		this.listedUpTo = safePositionAfter(listed.map(activityTime), listing);
		this.readConversations = new ReadConversations(
			listed,
			this.listedUpTo,
			listing.endedAt,
			start.readConversations,
		);
		this.unreadable = new Map((start.unreadable ?? []).map(({ id, cursor }) => [id, cursor]));
	}

	/** The conversations that cannot be read. The one that failed last comes last. */
	get unreadableRecords(): UnreadableRecord[] {
		return [...this.unreadable].map(([id, cursor]) => ({ id, cursor }));
	}

	/** Which of these conversations are to be read, in this order, without the unreadable ones. */
	toRead(conversations: readonly IDataObject[]): IDataObject[] {
		const readable = conversations.filter(({ id }) => !this.isUnreadable(safeText(id)));
		return this.readConversations.toRead(readable);
	}

	isUnreadable(id: string): boolean {
		return this.unreadable.has(id);
	}

	/** ISO time from which a conversation is to be read. */
	startTimeIn(id: string): string {
		return startTimeOf(this.cursorIn(id), this.overlapMs);
	}

	/** Notes that a conversation cannot be read. Returns false, and notes nothing, if too many cannot. */
	setAside(id: string): boolean {
		const cursor = this.unreadable.get(id) ?? cursorForRecord(this.cursor, id);
		this.unreadable.delete(id);
		if (this.unreadable.size >= maxUnreadable) return false;
		this.unreadable.set(id, cursor);
		return true;
	}

	/** Forgets a conversation that was deleted or can no longer have such items. */
	forget(id: string): void {
		this.unreadable.delete(id);
	}

	/** Which items of a conversation are new, the oldest first. */
	newOf(id: string, items: readonly NewEvent[]): NewEvent[] {
		const later = items.filter(({ time }) => epochMs(time) > epochMs(this.start.since));
		const cursor = this.cursorIn(id);
		return advance(cursor, later, cursor.upTo, this.overlapMs).fresh;
	}

	/** Takes some of the new items of a conversation. The poll may end before it takes the rest. */
	take(id: string, items: readonly NewEvent[]): void {
		if (items.length === 0) return;
		const own = this.unreadable.get(id);
		if (own !== undefined) this.unreadable.set(id, this.with(own, items));
		// Other conversations may have older items, so the common cursor waits for finishListing.
		this.cursor = this.with(this.cursor, items);
	}

	/**
	 * Notes that all new items of a conversation were taken.
	 *
	 * @param reading what it showed, and when
	 */
	finish(conversation: IDataObject, reading: ConversationReading): void {
		this.unreadable.delete(safeText(conversation.id));
		this.readConversations.markRead(conversation, reading);
	}

	/** Moves the common cursor on, after all listed conversations were read or set aside. */
	finishListing(): void {
		// By the times of the listing only: while items were read, other conversations may have got
		// items that are older than those.
		this.cursor = advance(this.cursor, [], this.listedUpTo, this.overlapMs).next;
	}

	position(): Position {
		const { start, cursor, unreadableRecords: unreadable } = this;
		return {
			...start,
			cursor,
			readConversations: this.readConversations.toJSON(),
			unreadable: unreadable.length > 0 ? unreadable : undefined,
		};
	}

	/** A cursor that has taken some items and has not moved on. */
	private with(cursor: Cursor, items: readonly NewEvent[]): Cursor {
		return advance(cursor, items, cursor.upTo, this.overlapMs).next;
	}

	private cursorIn(id: string): Cursor {
		return this.unreadable.get(id) ?? this.cursor;
	}
}
