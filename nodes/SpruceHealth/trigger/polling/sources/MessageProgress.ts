import type { IDataObject } from 'n8n-workflow';
import { epochMs } from '../../../values/time';
import { advance, beginningOf, type Cursor, cursorOfPlace } from '../../memory/cursor';
import { ConversationMarks } from './ConversationMarks';
import type { News, Position, UnreadableRecord } from './Source';
import { activityTime } from './activeConversations';
import { type ReadingTime, safePositionAfter } from './beginning';

/** More that cannot be read are no trouble of single conversations. */
const mostUnreadable = 500;

/**
 * How far messages have been followed, while a poll goes on. A conversation that cannot be read gets
 * a cursor of its own, which waits; so the common one moves on with all others, and what is kept
 * stays small.
 */
export class MessageProgress {
	private cursor: Cursor;

	private readonly marks: ConversationMarks;

	/** Those that failed last come last. */
	private readonly unreadable: Map<string, Cursor>;

	/** ISO time up to which the listing was followed. */
	private readonly reached: string;

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
		this.reached = safePositionAfter(listed.map(activityTime), listedIn);
		this.marks = new ConversationMarks(listed, this.reached, start.marks);
		this.unreadable = new Map((start.unreadable ?? []).map(({ id, cursor }) => [id, cursor]));
	}

	/** The conversations that could not be read so far, those that were tried last at the end. */
	get waiting(): UnreadableRecord[] {
		return [...this.unreadable].map(([id, cursor]) => ({ id, cursor }));
	}

	/** Of these conversations those that are to be read, in this order. */
	open(conversations: readonly IDataObject[]): IDataObject[] {
		const others = conversations.filter(({ id }) => !this.isUnreadable(String(id)));
		return this.marks.open(others);
	}

	isUnreadable(id: string): boolean {
		return this.unreadable.has(id);
	}

	/** ISO time from which a conversation is to be read. */
	beginningIn(id: string): string {
		return beginningOf(this.unreadable.get(id) ?? this.cursor);
	}

	/** Lets a conversation that cannot be read wait; false where too many do. */
	leave(id: string): boolean {
		const cursor = this.unreadable.get(id) ?? cursorOfPlace(this.cursor, id);
		this.unreadable.delete(id);
		if (this.unreadable.size >= mostUnreadable) return false;
		this.unreadable.set(id, cursor);
		return true;
	}

	/** Forgets a conversation in which there is nothing to look for any more. */
	drop(id: string): void {
		this.unreadable.delete(id);
	}

	/** Of the messages of a conversation those that are new, the oldest first. */
	newOf(id: string, messages: readonly News[]): News[] {
		const later = messages.filter(({ time }) => epochMs(time) > epochMs(this.start.since));
		const own = this.unreadable.get(id) ?? this.cursor;
		return advance(own, later, own.upTo).fresh;
	}

	/** Takes some of the new messages of a conversation; the poll may end before it comes to the rest. */
	take(id: string, messages: readonly News[]): void {
		if (messages.length === 0) return;
		const own = this.unreadable.get(id);
		if (own !== undefined) this.unreadable.set(id, advance(own, messages, own.upTo).next);
		// Others may have older messages, so the common cursor waits until all have been read.
		this.cursor = advance(this.cursor, messages, this.cursor.upTo).next;
	}

	/**
	 * Notes that all messages of a conversation were taken.
	 *
	 * @param from when reading it began, in ms since 1970 by this computer's clock
	 * @param to when it was over
	 */
	finish(conversation: IDataObject, from: number, to: number): void {
		this.unreadable.delete(String(conversation.id));
		this.marks.markRead(conversation, from, to);
	}

	/** Moves the common cursor on, once all others have been read. */
	moveOn(): void {
		// What an item tells of the time does not count: others may have come while it was read.
		this.cursor = advance(this.cursor, [], this.reached).next;
	}

	toPosition(): Position {
		const { start, cursor, waiting } = this;
		const marks = this.marks.toJSON();
		return { ...start, cursor, marks, unreadable: waiting.length > 0 ? waiting : undefined };
	}
}
