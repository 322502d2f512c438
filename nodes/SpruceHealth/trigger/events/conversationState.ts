import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';
import type { SpruceEvent } from './SpruceEvent';

/** What staff do with a conversation: an event tells how it is now, not what has changed. */
export interface ConversationState {
	/** ISO time of the event that told it. */
	time: string;
	isArchived: boolean;
	/** Empty when nobody is. */
	assignee: string;
	tagIds: string[];
	/** Whether nothing was known before, so that it was put down to the message that it came with. */
	isAssumed: boolean;
}

/** A message moves its conversation at the same moment. */
const sameMomentMs = 10_000;

/** The state of the conversation that an event is about. */
export function conversationStateIn({ object, time, type }: SpruceEvent): ConversationState {
	const { archived, assignedToMemberId, tags } = object;
	return {
		time,
		isArchived: archived === true,
		assignee: typeof assignedToMemberId === 'string' ? assignedToMemberId : '',
		tagIds: objectsIn(tags).map(({ id }) => String(id)),
		isAssumed: type !== 'conversation.created' && comesWithMessage({ object, time }),
	};
}

/**
 * What is known of a conversation once an event has told its state: the later one, since events may
 * arrive out of order. An assumed state gives way, as nobody was told of what is older.
 */
export function laterState(
	known: ConversationState | undefined,
	told: ConversationState,
): ConversationState {
	if (known === undefined || known.isAssumed) return told;
	return Date.parse(known.time) > Date.parse(told.time) ? known : { ...told, isAssumed: false };
}

/**
 * Whether something new is true of a conversation. Where nothing is known of it, an update that
 * comes with a message is put down to the message: else every message in a tagged conversation
 * would count as tagging it, once after each restart of n8n.
 */
export function hasBecome(
	event: SpruceEvent,
	before: ConversationState | undefined,
	isNew: (now: ConversationState, before: ConversationState | undefined) => boolean,
): boolean {
	const now = conversationStateIn(event);
	return isNew(now, before) && (before !== undefined || !now.isAssumed);
}

function comesWithMessage({ object, time }: { object: IDataObject; time: string }): boolean {
	const distance = Date.parse(time) - Date.parse(String(object.lastMessageAt));
	return Math.abs(distance) <= sameMomentMs;
}
