import { channelOf } from './channelOf';
import { callOf, isAboutCall } from './calls';
import { type ConversationState, hasBecome } from './conversationState';
import type { SpruceEvent } from './SpruceEvent';

/** What a word of *Trigger On* means. */
interface Meaning {
	/** Spruce's event types; those that are new are nobody's but *Any Event*'s. */
	types: readonly string[];
	/** Narrows the types down; all of their events count when left out. */
	holds?(
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
function received(channel: string): Meaning {
	return {
		types: messages,
		holds: ({ object, conversation }) =>
			object.direction === 'inbound' &&
			object.isInternalNote !== true &&
			callOf(object) === undefined &&
			channelOf(conversation) === channel,
	};
}

/**
 * The words of *Trigger On*, the most telling first: where an event has several, this order says
 * which one it is called by.
 */
const meanings = {
	voicemailReceived: {
		types: calls,
		isOncePerRecord: true,
		holds: (event) => isMissed(event) && Boolean(callOf(event.object)?.voicemail),
	},
	missedCall: { types: calls, isOncePerRecord: true, holds: isMissed },
	callCompleted: {
		types: calls,
		isOncePerRecord: true,
		holds: (event) => isAboutCall(event) && callOf(event.object)?.answered === true,
	},
	textMessageReceived: received('phone'),
	secureMessageReceived: received('secure'),
	emailReceived: received('email'),
	faxReceived: received('fax'),
	internalNoteAdded: { types: messages, holds: ({ object }) => object.isInternalNote === true },
	messageSent: {
		types: messages,
		holds: ({ object }) =>
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
		holds: (event, before) =>
			hasBecome(event, before, (now, then) => now.isArchived && then?.isArchived !== true),
	},
	conversationAssigned: {
		types: conversations,
		holds: (event, before) =>
			hasBecome(
				event,
				before,
				(now, then) => now.assignee !== '' && now.assignee !== then?.assignee,
			),
	},
	conversationTagged: {
		types: conversations,
		holds: (event, before, wanted) =>
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
} satisfies Record<string, Meaning>;

/** What a clinic calls an event. */
export type EventWord = keyof typeof meanings | 'anyEvent';

const table: Record<string, Meaning> = meanings;

/** Every word, the most telling first. */
export const eventWords = [...Object.keys(meanings), 'anyEvent'] as readonly EventWord[];

/**
 * The chosen words that an event has, the most telling first; none when it starts no execution.
 *
 * @param before the last known state of the conversation that the event is about
 * @param wantedTagIds with one of which a conversation has to be tagged; any tag will do without them
 */
export function wordsFor(
	event: SpruceEvent,
	chosen: readonly string[],
	before?: ConversationState,
	wantedTagIds: readonly string[] = [],
): EventWord[] {
	const means = ({ types, holds }: Meaning) =>
		types.includes(event.type) && (holds?.(event, before, wantedTagIds) ?? true);
	return eventWords.filter(
		(word) => chosen.includes(word) && (word === 'anyEvent' || means(table[word])),
	);
}

/** Under which a word counts once for a record; undefined where each event counts. */
export function onceKey(word: EventWord, { object }: SpruceEvent): string | undefined {
	const isOnce = word !== 'anyEvent' && table[word].isOncePerRecord === true;
	return isOnce ? JSON.stringify([word, object.id]) : undefined;
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
