import type { IDataObject } from 'n8n-workflow';
import { shortHash } from '../../../values/shortHash';
import { epochMs } from '../../../values/time';
import { defaultOverlapMs } from '../../memory/cursor';
import { activityTime } from './activeConversations';
import type { ReadingTime } from './spruceTime';

/** Stands for a conversation that was read late enough to show everything until its last activity. */
const done = 0;

/**
 * Which conversations were read since their last activity. A conversation is read again for two
 * minutes, because Spruce may list a message later than the activity that the message is. After
 * that, a quiet conversation costs no calls, and neither does the part of a long list that an
 * earlier poll has read.
 */
export class ReadConversations {
	/** When each was first read, in ms since 1970 by this computer's clock, or `done`. */
	private readonly firstReadAt = new Map<string, number>();

	private readonly doneUntil: number;

	/**
	 * @param listed what Spruce lists now; all others are forgotten
	 * @param listedUpTo ISO time up to which the listing was followed
	 * @param kept what `toJSON` returned after the last poll
	 */
	constructor(
		listed: readonly IDataObject[],
		listedUpTo: string,
		kept: Record<string, number> = {},
	) {
		this.doneUntil = epochMs(listedUpTo) - defaultOverlapMs;
		for (const key of listed.map(activityKey)) {
			if (key in kept) this.firstReadAt.set(key, kept[key]);
		}
	}

	/** The conversations to read: those not read yet, the oldest activity first, then the others. */
	toRead(conversations: readonly IDataObject[]): IDataObject[] {
		const isRead = (conversation: IDataObject) =>
			Number(this.firstReadAt.has(activityKey(conversation)));
		return conversations
			.filter((conversation) => this.firstReadAt.get(activityKey(conversation)) !== done)
			.sort(
				(one, other) =>
					isRead(one) - isRead(other) || epochMs(activityTime(one)) - epochMs(activityTime(other)),
			);
	}

	/** Notes that a conversation was read. */
	markRead(conversation: IDataObject, { from, to }: ReadingTime): void {
		const key = activityKey(conversation);
		const firstReadAt = this.firstReadAt.get(key) ?? to;
		const wasReadLateEnough =
			epochMs(activityTime(conversation)) < this.doneUntil ||
			from - firstReadAt >= defaultOverlapMs;
		this.firstReadAt.set(key, wasReadLateEnough ? done : firstReadAt);
	}

	toJSON(): Record<string, number> {
		return Object.fromEntries(this.firstReadAt);
	}
}

/** Different for each activity, so that a conversation with new activity counts as not read. */
function activityKey(conversation: IDataObject): string {
	return shortHash(`${String(conversation.id)}@${activityTime(conversation)}`);
}
