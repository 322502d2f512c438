import { channelOf } from './channelOf';
import { callOf, isAboutCall } from './phoneCalls';
import { type ConversationState, hasBecome } from './conversationState';
import type { SpruceEvent } from './SpruceEvent';

/** What a name of *Trigger On* means. */
interface EventDefinition {
	/** Spruce's event types; those that are new are nobody's but *Any Event*'s. */
	types: readonly string[];
	/** Narrows the types down; all of their events count when left out. */
	matches?(
		event: SpruceEvent,
		before: ConversationState | undefined,
		wantedTagIds: readonly string[],
	): boolean;
	/** Whether it happens once to a record, however many of its events tell it. */
	isOncePerRecord?: boolean;
}

const messages = ['conversationItem.created'];
const calls = ['conversationItem.created', 'conversationItem.updated'];
const conversations = ['conversation.created', 'conversation.updated'];

/** A message from outside over a channel; calls and notes are none. */
function received(channel: string): EventDefinition {
	return {
		types: messages,
		matches: ({ object, conversation }) =>
			object.direction === 'inbound' &&
			object.isInternalNote !== true &&
			callOf(object) === undefined &&
			channelOf(conversation) === channel,
	};
}

/**
 * The names of *Trigger On*, the most telling first: where an event has several, this order says
 * which one it is called by.
 */
const definitions = {
	voicemailReceived: {
		types: calls,
		isOncePerRecord: true,
		matches: (event) => isMissed(event) && Boolean(callOf(event.object)?.voicemail),
	},
	missedCall: { types: calls, isOncePerRecord: true, matches: isMissed },
	callCompleted: {
		types: calls,
		isOncePerRecord: true,
		matches: (event) => isAboutCall(event) && callOf(event.object)?.answered === true,
	},
	textMessageReceived: received('phone'),
	secureMessageReceived: received('secure'),
	emailReceived: received('email'),
	faxReceived: received('fax'),
	internalNoteAdded: { types: messages, matches: ({ object }) => object.isInternalNote === true },
	messageSent: {
		types: messages,
		matches: ({ object }) =>
			object.direction === 'outbound' &&
			object.isInternalNote !== true &&
			callOf(object) === undefined,
	},
	messageDeleted: { types: ['conversationItem.deleted'] },
	messageRestored: { types: ['conversationItem.restored'] },
	contactCreated: { types: ['contact.created'] },
	contactUpdated: { types: ['contact.updated'] },
	contactDeleted: { types: ['contact.deleted'] },
	contactMerged: { types: ['contact.merged'] },
	conversationArchived: {
		types: conversations,
		matches: (event, before) =>
			hasBecome(event, before, (now, then) => now.isArchived && then?.isArchived !== true),
	},
	conversationAssigned: {
		types: conversations,
		matches: (event, before) =>
			hasBecome(
				event,
				before,
				(now, then) => now.assignee !== '' && now.assignee !== then?.assignee,
			),
	},
	conversationTagged: {
		types: conversations,
		matches: (event, before, wanted) =>
			hasBecome(event, before, (now, then) =>
				now.tagIds.some(
					(tag) =>
						then?.tagIds.includes(tag) !== true && (wanted.length === 0 || wanted.includes(tag)),
				),
			),
	},
	conversationCreated: { types: ['conversation.created'] },
	conversationUpdated: { types: ['conversation.updated'] },
	scheduledMessageCreated: { types: ['scheduledMessage.created'] },
	scheduledMessageUpdated: { types: ['scheduledMessage.updated'] },
	scheduledMessageDeleted: { types: ['scheduledMessage.deleted'] },
	scheduledMessageSent: { types: ['scheduledMessage.sent'] },
} satisfies Record<string, EventDefinition>;

/** What a clinic calls an event. */
export type EventName = keyof typeof definitions | 'anyEvent';

const table: Record<string, EventDefinition> = definitions;

/** Every name, the most telling first. */
export const eventNames = [...Object.keys(definitions), 'anyEvent'] as readonly EventName[];

/**
 * The chosen names that an event has, the most telling first; none when it starts no execution.
 *
 * @param before the last known state of the conversation that the event is about
 * @param wantedTagIds with one of which a conversation has to be tagged; any tag will do without them
 */
export function matchingEvents(
	event: SpruceEvent,
	chosen: readonly string[],
	before?: ConversationState,
	wantedTagIds: readonly string[] = [],
): EventName[] {
	const means = ({ types, matches }: EventDefinition) =>
		types.includes(event.type) && (matches?.(event, before, wantedTagIds) ?? true);
	return eventNames.filter(
		(name) => chosen.includes(name) && (name === 'anyEvent' || means(table[name])),
	);
}

/** Under which a name counts once for a record; undefined where each event counts. */
export function onceKey(name: EventName, { object }: SpruceEvent): string | undefined {
	const isOnce = name !== 'anyEvent' && table[name].isOncePerRecord === true;
	return isOnce ? JSON.stringify([name, object.id]) : undefined;
}

/** A call from outside that nobody took; spam is not missed. */
function isMissed(event: SpruceEvent): boolean {
	const call = callOf(event.object);
	return (
		isAboutCall(event) &&
		event.object.direction === 'inbound' &&
		call !== undefined &&
		// What does not say how it went is no missed call yet.
		(call.answered === false || Boolean(call.voicemail)) &&
		call.spam !== true
	);
}
