import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../client/jsonObject';
import type { SpruceEvent } from './SpruceEvent';

/** What staff do with a conversation: an event tells how it is now, not what has changed. */
export interface ConversationState {
	/** ISO time of the event that told it. */
	time: string;
	isArchived: boolean;
	/** Empty when nobody is. */
	assignee: string;
	tagIds: string[];
}

/** A message moves its conversation at the same moment. */
const sameMomentMs = 10_000;

/** The state of the conversation that an event is about. */
export function stateIn({ object, time }: SpruceEvent): ConversationState {
	const { archived, assignedToMemberId, tags } = object;
	const tagList: unknown[] = Array.isArray(tags) ? tags : [];
	return {
		time,
		isArchived: archived === true,
		assignee: typeof assignedToMemberId === 'string' ? assignedToMemberId : '',
		tagIds: tagList.filter(isJsonObject).map(({ id }) => String(id)),
	};
}

/** The later of two states: events may arrive out of order. */
export function laterState(
	known: ConversationState | undefined,
	told: ConversationState,
): ConversationState {
	return known !== undefined && Date.parse(known.time) > Date.parse(told.time) ? known : told;
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
	if (!isNew(stateIn(event), before)) return false;
	return before !== undefined || event.type === 'conversation.created' || !comesWithMessage(event);
}

function comesWithMessage({ object, time }: { object: IDataObject; time: string }): boolean {
	const distance = Date.parse(time) - Date.parse(String(object.lastMessageAt));
	return Math.abs(distance) <= sameMomentMs;
}
