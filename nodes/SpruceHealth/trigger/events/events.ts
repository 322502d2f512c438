import { channelOf } from '../../records/conversation/channelOf';
import { directionOf } from '../../records/conversation/directionOf';
import { callOf, isCallOutcome, isRecordingOfCall } from './phoneCalls';
import { comparableState, type ConversationState } from './conversationState';
import { isConversationUnknown } from '../../records/event/eventConversation';
import type { SpruceEvent } from '../../records/event/SpruceEvent';

/** How the events of one name are recognized. */
interface EventDefinition {
	/** Spruce's event types; left out, all types, including types that Spruce adds later. */
	types?: readonly string[];
	/** Narrows the types down; left out, every event of the types matches. */
	matches?: EventCondition;
	/** Whether it happens to a record once, although several of its events report it. */
	isOncePerRecord?: boolean;
	/** Whether what the API sent does not count, unless the user wants it: the workflow may have sent it. */
	ignoresApi?: boolean;
}

/**
 * @param before the last known state of the conversation that the event is about
 * @param wantedTagIds tags that *Conversation Tagged* is limited to; empty for any tag
 */
type EventCondition = (
	event: SpruceEvent,
	before: ConversationState | undefined,
	wantedTagIds: readonly string[],
) => boolean;

const itemCreated = ['conversationItem.created'];
/** Spruce may add a voicemail or a recording to the item of a call with an update. */
const itemCreatedOrUpdated = ['conversationItem.created', 'conversationItem.updated'];
const conversationCreatedOrUpdated = ['conversation.created', 'conversation.updated'];

/**
 * The names of *Trigger On*, and which of Spruce's events each of them stands for.
 *
 * The order counts: an event that has several of the chosen names is called by the first one, so the
 * more specific name comes first.
 *
 * To add a name, add a row here and an option to `fields/triggerOn.ts`. The test of this table
 * requires both, and example events.
 */
const definitions = eventTable({
	voicemailReceived: {
		types: itemCreatedOrUpdated,
		isOncePerRecord: true,
		matches: (event) => isMissedCall(event) && Boolean(callOf(event.object)?.voicemail),
	},
	callRecordingReady: {
		types: itemCreatedOrUpdated,
		isOncePerRecord: true,
		matches: isRecordingOfCall,
	},
	missedCall: { types: itemCreatedOrUpdated, isOncePerRecord: true, matches: isMissedCall },
	callCompleted: {
		types: itemCreatedOrUpdated,
		isOncePerRecord: true,
		matches: (event) => isCallOutcome(event) && callOf(event.object)?.answered === true,
	},
	textMessageReceived: { types: itemCreated, matches: isMessageReceivedOver('phone') },
	secureMessageReceived: { types: itemCreated, matches: isMessageReceivedOver('secure') },
	emailReceived: { types: itemCreated, matches: isMessageReceivedOver('email') },
	faxReceived: { types: itemCreated, matches: isMessageReceivedOver('fax') },
	internalNoteAdded: {
		types: itemCreated,
		ignoresApi: true,
		matches: ({ object }) => object.isInternalNote === true,
	},
	messageSent: {
		types: itemCreated,
		ignoresApi: true,
		matches: (event) => isMessage(event, 'outbound'),
	},
	messageDeleted: { types: ['conversationItem.deleted'] },
	messageRestored: { types: ['conversationItem.restored'] },
	contactCreated: { types: ['contact.created'] },
	contactUpdated: { types: ['contact.updated'] },
	contactDeleted: { types: ['contact.deleted'] },
	contactMerged: { types: ['contact.merged'] },
	conversationArchived: {
		types: conversationCreatedOrUpdated,
		matches: changes(({ isArchived }, before) => isArchived && before?.isArchived !== true),
	},
	conversationAssigned: {
		types: conversationCreatedOrUpdated,
		matches: changes(({ assignee }, before) => assignee !== '' && assignee !== before?.assignee),
	},
	conversationTagged: {
		types: conversationCreatedOrUpdated,
		matches: changes(({ tagIds }, before, wantedTagIds) => {
			const known = new Set(before?.tagIds);
			const wanted = new Set(wantedTagIds);
			return tagIds.some((tag) => !known.has(tag) && (wanted.size === 0 || wanted.has(tag)));
		}),
	},
	conversationCreated: { types: ['conversation.created'] },
	conversationUpdated: { types: ['conversation.updated'] },
	scheduledMessageCreated: { types: ['scheduledMessage.created'] },
	scheduledMessageUpdated: { types: ['scheduledMessage.updated'] },
	scheduledMessageDeleted: { types: ['scheduledMessage.deleted'] },
	scheduledMessageSent: { types: ['scheduledMessage.sent'] },
	anyEvent: {},
});

/** A name of *Trigger On*, e.g. `missedCall`. */
export type EventName = keyof typeof definitions;

/** Every name, the most specific first. */
export const eventNames = Object.keys(definitions) as readonly EventName[];

/**
 * The chosen names that an event has, the most specific first; empty when it starts no execution.
 *
 * @param before the last known state of the conversation that the event is about
 * @param wantedTagIds tags that *Conversation Tagged* is limited to; empty for any tag
 */
export function matchingEvents(
	event: SpruceEvent,
	chosen: readonly string[],
	before?: ConversationState,
	wantedTagIds: readonly string[] = [],
): EventName[] {
	return eventNames.filter((name) => {
		const { types, matches } = definitions[name];
		const isOfType = types?.includes(event.type) ?? true;
		return chosen.includes(name) && isOfType && (matches?.(event, before, wantedTagIds) ?? true);
	});
}

/** The key by which a name counts once for a record; undefined when each event counts. */
export function oncePerRecordKey(name: EventName, { object }: SpruceEvent): string | undefined {
	const { isOncePerRecord = false } = definitions[name];
	return isOncePerRecord ? JSON.stringify([name, object.id]) : undefined;
}

/** Whether what the API sent does not count for a name when the user says nothing about it. */
export function ignoresApiByDefault(name: EventName): boolean {
	return definitions[name].ignoresApi ?? false;
}

/** Keeps the names of the table as a type, and gives each row the type of a definition. */
function eventTable<Name extends string>(
	table: Record<Name, EventDefinition>,
): Record<Name, EventDefinition> {
	return table;
}

/** Calls and internal notes are not messages, although Spruce lists them with the messages. */
function isMessage({ object }: SpruceEvent, direction: 'inbound' | 'outbound'): boolean {
	return (
		directionOf(object) === direction &&
		object.isInternalNote !== true &&
		callOf(object) === undefined
	);
}

/** Over any channel as long as the conversation, which tells the channel, is not known. */
function isMessageReceivedOver(channel: string): EventCondition {
	return (event) =>
		isMessage(event, 'inbound') &&
		(isConversationUnknown(event) || channelOf(event.conversation) === channel);
}

/** A call from outside that nobody took. Spam is not a missed call. */
function isMissedCall(event: SpruceEvent): boolean {
	const call = callOf(event.object);
	return (
		isCallOutcome(event) &&
		directionOf(event.object) === 'inbound' &&
		call !== undefined &&
		// An event that does not say how the call went may come before the one that does.
		(call.answered === false || Boolean(call.voicemail)) &&
		call.spam !== true
	);
}

/** Compares the state that an event reports with the last known one. */
function changes(
	isChange: (
		after: ConversationState,
		before: ConversationState | undefined,
		wantedTagIds: readonly string[],
	) => boolean,
): EventCondition {
	return (event, before, wantedTagIds) => {
		const after = comparableState(event, before);
		return after !== undefined && isChange(after, before, wantedTagIds);
	};
}
