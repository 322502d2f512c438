import type { IDataObject } from 'n8n-workflow';
import { shortHash } from '../../../../values/shortHash';
import { epochMs } from '../../../../values/time';
import { safeText } from '../../../../values/text/safeText';
import { sameMomentMs } from '../../../events/conversationState';
import { defaultOverlapMs } from '../../../memory/cursor';
import { activityTime } from '../activeConversations';
import { clockStepMs, isAhead } from '../positions';

/** Stands for a conversation that was read late enough to show everything until its last activity. */
const done = 0;

/** What a reading of a conversation showed, and when; in ms since 1970 by Spruce's clock. */
export interface ConversationReading {
	from: number;
	to: number;
	/** Whether the last activity of the conversation was among its items. */
	showsActivity: boolean;
	/** Whether what it showed may change without another activity. */
	mayChange: boolean;
}

/**
 * Which conversations were read since their last activity. A conversation is read twice, the second
 * time after two minutes, because Spruce may list an item later than the activity that the item is.
 * After that, a quiet conversation costs no calls, and neither does the part of a long list that an
 * earlier poll has read.
 */
export class ReadConversations {
	/** When each was first read, in ms since 1970 by Spruce's clock, or `done`. */
	private readonly firstReadAt = new Map<string, number>();

	private readonly doneUntil: number;

	/**
	 * @param listed what Spruce lists now; all others are forgotten
	 * @param listedUpTo ISO time up to which the listing was followed
	 * @param now Spruce's clock, in ms since 1970
	 * @param kept what `toJSON` returned after the last poll
	 */
	constructor(
		listed: readonly IDataObject[],
		listedUpTo: string,
		private readonly now: number,
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
			.filter((conversation) => this.isDue(conversation))
			.sort(
				(one, other) =>
					isRead(one) - isRead(other) || epochMs(activityTime(one)) - epochMs(activityTime(other)),
			);
	}

	/** Notes that a conversation was read. */
	markRead(conversation: IDataObject, reading: ConversationReading): void {
		const { from, to, showsActivity, mayChange } = reading;
		const time = activityTime(conversation);
		// Spruce is about to list the item, so the next poll reads the conversation as if for the first time.
		if (!showsActivity && Math.abs(from - epochMs(time)) < defaultOverlapMs) return;
		const key = activityKey(conversation);
		const firstReadAt = this.firstReadAt.get(key) ?? to;
		const isReadLateEnough =
			epochMs(time) < this.doneUntil || from - firstReadAt >= defaultOverlapMs;
		if (!isReadLateEnough) {
			// The earlier one, should Spruce's clock have been set back.
			this.firstReadAt.set(key, Math.min(firstReadAt, to));
			return;
		}
		// What happens next in a conversation that is dated ahead may not change its last activity.
		this.firstReadAt.set(key, mayChange || isAhead(time, to) ? to : done);
	}

	toJSON(): Record<string, number> {
		return Object.fromEntries(this.firstReadAt);
	}

	/**
	 * Whether a conversation that was read too early is listed for the last time, because others were
	 * active more than two minutes later: the next poll would not read it again.
	 */
	private leavesListing(conversation: IDataObject, firstReadAt: number): boolean {
		const activeAt = epochMs(activityTime(conversation));
		return activeAt < this.doneUntil && firstReadAt - activeAt < defaultOverlapMs;
	}

	private isDue(conversation: IDataObject): boolean {
		const firstReadAt = this.firstReadAt.get(activityKey(conversation));
		if (firstReadAt === undefined) return true;
		if (firstReadAt === done) return false;
		if (this.leavesListing(conversation, firstReadAt)) return true;
		const elapsedMs = this.now - firstReadAt;
		// A time that has not come yet is from before Spruce's clock was set back.
		return elapsedMs < -clockStepMs || elapsedMs >= defaultOverlapMs;
	}
}

/** Whether the last activity of a conversation is among its items. */
export function showsActivity(conversation: IDataObject, items: readonly IDataObject[]): boolean {
	const activeAt = epochMs(activityTime(conversation));
	return items.some(({ createdAt }) => epochMs(createdAt) >= activeAt - sameMomentMs);
}

/** Different for each activity, so that a conversation with new activity counts as not read. */
function activityKey(conversation: IDataObject): string {
	return shortHash(`${safeText(conversation.id)}@${activityTime(conversation)}`);
}
