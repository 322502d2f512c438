import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';
import { spruceTimeMs } from '../../values/spruceTime';
import { safeText } from '../../values/text/safeText';
import type { SpruceEvent } from '../../records/event/SpruceEvent';

/**
 * What staff do with a conversation. Spruce's events report the state of a conversation, not what has
 * changed in it, so the last known state is remembered.
 */
export interface ConversationState {
	/** ISO time of the event that reported it. */
	time: string;
	isArchived: boolean;
	/** Empty when nobody is assigned. */
	assignee: string;
	tagIds: string[];
	/**
	 * Whether the conversation is assumed to have been in this state before: nothing was known of it,
	 * and the event that reported the state came with a message.
	 */
	isAssumed: boolean;
}

/** Spruce updates a conversation when it gets a message. The two times may differ a little. */
export const sameMomentMs = 10_000;

/** The state of the conversation that an event is about. */
export function conversationStateOf({ object, time, type }: SpruceEvent): ConversationState {
	const { archived, assignedToMemberId, tags } = object;
	return {
		time,
		isArchived: archived === true,
		assignee: safeText(assignedToMemberId),
		tagIds: objectsIn(tags).map(({ id }) => safeText(id)),
		isAssumed: type !== 'conversation.created' && comesWithMessage({ object, time }),
	};
}

/**
 * What is known of a conversation after an event has reported its state: the later state, because
 * events may arrive out of order. An assumed state is replaced even by an older one, because no
 * event has counted for it.
 */
export function laterState(
	known: ConversationState | undefined,
	reported: ConversationState,
): ConversationState {
	if (known === undefined || known.isAssumed) return reported;
	const isKnownLater = msOf(known.time) > msOf(reported.time);
	return isKnownLater ? known : { ...reported, isAssumed: false };
}

/**
 * The state that an event reports, to be compared with the last known one. Undefined when nothing
 * was known and the event came with a message: the message explains the event. Otherwise every
 * message in a tagged conversation would count as tagging it, once after each restart of n8n.
 */
export function comparableState(
	event: SpruceEvent,
	before: ConversationState | undefined,
): ConversationState | undefined {
	const state = conversationStateOf(event);
	return before === undefined && state.isAssumed ? undefined : state;
}

function comesWithMessage({ object, time }: { object: IDataObject; time: string }): boolean {
	const distance = msOf(time) - msOf(object.lastMessageAt);
	return Math.abs(distance) <= sameMomentMs;
}

/** Not a number for what is no time, so that no comparison with it is true. */
function msOf(time: unknown): number {
	return spruceTimeMs(time) ?? Number.NaN;
}
