import type { IDataObject } from 'n8n-workflow';
import { epochMs } from '../../../values/time';
import { advance, type Cursor, cursorForRecord, startTimeOf } from '../../memory/cursor';
import { activityTime } from './activeConversations';
import { ReadConversations } from './ReadConversations';
import type { NewEvent, Position, UnreadableRecord } from './Source';
import { type ReadingTime, safePositionAfter } from './spruceTime';

/** More are no problem of single conversations. The limit also keeps the static data small. */
const maxUnreadable = 500;

/**
 * How far a poll has followed the messages of all conversations. A conversation that cannot be read
 * gets a cursor of its own, which waits. So the common cursor moves on with all others, and what is
 * kept stays small.
 */
export class MessageProgress {
	private cursor: Cursor;

	private readonly readConversations: ReadConversations;

	/** By conversation ID. The one that failed last comes last. */
	private readonly unreadable: Map<string, Cursor>;

	/** ISO time up to which the listing of conversations was followed. */
	private readonly listedUpTo: string;

	/**
	 * @param listed the conversations with activity since the common cursor
	 * @param listedIn when they were listed
	 */
	constructor(
		private readonly start: Position,
		listed: readonly IDataObject[],
		listedIn: ReadingTime,
	) {
		this.cursor = start.cursor;
		this.listedUpTo = safePositionAfter(listed.map(activityTime), listedIn);
		this.readConversations = new ReadConversations(
			listed,
			this.listedUpTo,
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
		const readable = conversations.filter(({ id }) => !this.isUnreadable(String(id)));
		return this.readConversations.toRead(readable);
	}

	isUnreadable(id: string): boolean {
		return this.unreadable.has(id);
	}

	/** ISO time from which a conversation is to be read. */
	startTimeIn(id: string): string {
		return startTimeOf(this.cursorIn(id));
	}

	/** Notes that a conversation cannot be read. Returns false, and notes nothing, if too many cannot. */
	setAside(id: string): boolean {
		const cursor = this.unreadable.get(id) ?? cursorForRecord(this.cursor, id);
		this.unreadable.delete(id);
		if (this.unreadable.size >= maxUnreadable) return false;
		this.unreadable.set(id, cursor);
		return true;
	}

	/** Forgets a conversation that was deleted or can no longer have messages. */
	forget(id: string): void {
		this.unreadable.delete(id);
	}

	/** Which messages of a conversation are new, the oldest first. */
	newOf(id: string, messages: readonly NewEvent[]): NewEvent[] {
		const later = messages.filter(({ time }) => epochMs(time) > epochMs(this.start.since));
		const cursor = this.cursorIn(id);
		return advance(cursor, later, cursor.upTo).fresh;
	}

	/** Takes some of the new messages of a conversation. The poll may end before it takes the rest. */
	take(id: string, messages: readonly NewEvent[]): void {
		if (messages.length === 0) return;
		const own = this.unreadable.get(id);
		if (own !== undefined) this.unreadable.set(id, advance(own, messages, own.upTo).next);
		// Other conversations may have older messages, so the common cursor waits for finishListing.
		this.cursor = advance(this.cursor, messages, this.cursor.upTo).next;
	}

	/**
	 * Notes that all messages of a conversation were taken.
	 *
	 * @param readIn when it was read
	 */
	finish(conversation: IDataObject, readIn: ReadingTime): void {
		this.unreadable.delete(String(conversation.id));
		this.readConversations.markRead(conversation, readIn);
	}

	/** Moves the common cursor on, after all listed conversations were read or set aside. */
	finishListing(): void {
		// By the times of the listing only: while items were read, other conversations may have got
		// messages that are older than those items.
		this.cursor = advance(this.cursor, [], this.listedUpTo).next;
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

	private cursorIn(id: string): Cursor {
		return this.unreadable.get(id) ?? this.cursor;
	}
}
