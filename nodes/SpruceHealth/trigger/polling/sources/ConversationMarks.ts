import type { IDataObject } from 'n8n-workflow';
import { shortHash } from '../../../values/shortHash';
import { epochMs } from '../../../values/time';
import { usualOverlapMs } from '../../memory/cursor';
import { activityTime } from './activeConversations';

/** Was read late enough: all that had happened until its last activity could be seen. */
const settled = 0;

/**
 * Which conversations have been read since something last happened in them. Each is read again for
 * a while, since a message may be listed later than the activity that it is; but a conversation in
 * which nothing happens any more costs no calls, nor does a long list that was read in part.
 */
export class ConversationMarks {
	/** When each was first read, in ms since 1970 by this computer's clock, or `settled`. */
	private readonly marks = new Map<string, number>();

	private readonly settledUntil: number;

	/**
	 * @param listed what Spruce lists now; others are forgotten
	 * @param reached ISO time up to which the listing was followed
	 * @param known what `toJSON` gave after the last poll
	 */
	constructor(listed: readonly IDataObject[], reached: string, known: Record<string, number> = {}) {
		this.settledUntil = epochMs(reached) - usualOverlapMs;
		for (const key of listed.map(markOf)) {
			if (key in known) this.marks.set(key, known[key]);
		}
	}

	/** The conversations that are to be read: those not read yet, the oldest first, then the others. */
	open(conversations: readonly IDataObject[]): IDataObject[] {
		const isRead = (conversation: IDataObject) => Number(this.marks.has(markOf(conversation)));
		return conversations
			.filter((conversation) => this.marks.get(markOf(conversation)) !== settled)
			.sort(
				(one, other) =>
					isRead(one) - isRead(other) || epochMs(activityTime(one)) - epochMs(activityTime(other)),
			);
	}

	/**
	 * Notes that a conversation has been read.
	 *
	 * @param from when reading it began, in ms since 1970 by this computer's clock
	 * @param to when it was over
	 */
	markRead(conversation: IDataObject, from: number, to: number): void {
		const key = markOf(conversation);
		const firstRead = this.marks.get(key) ?? to;
		const isSettled =
			epochMs(activityTime(conversation)) < this.settledUntil || from - firstRead >= usualOverlapMs;
		this.marks.set(key, isSettled ? settled : firstRead);
	}

	toJSON(): Record<string, number> {
		return Object.fromEntries(this.marks);
	}
}

function markOf(conversation: IDataObject): string {
	return shortHash(`${String(conversation.id)}@${activityTime(conversation)}`);
}
