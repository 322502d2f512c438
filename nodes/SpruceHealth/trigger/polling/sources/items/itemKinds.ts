import { directionOf } from '../../../../records/conversation/directionOf';
import { defaultOverlapMs } from '../../../memory/cursor';
import { type EventName, matchingEvents } from '../../../events/events';
import { callOf, isCallOutcome } from '../../../events/phoneCalls';
import type { SpruceEvent } from '../../../../records/event/SpruceEvent';

/** A kind of items from outside the practice that a trigger can watch. */
export interface ItemKind {
	/** What the editor calls them, e.g. `new voicemails`. */
	plural: string;
	/** The channel of their conversations; left out, any channel. */
	channel?: string;
	/** How much is read again each time. */
	overlapMs: number;
	/** The names of an item of this kind, as the webhook trigger gives them; none for other items. */
	namesOf(event: SpruceEvent): EventName[];
	/** Whether an item that is of another kind may become one of this kind with an update. */
	mayBecomeOne(event: SpruceEvent): boolean;
}

/**
 * Spruce lists a call once and completes it later, for instance by its voicemail. The time of the last
 * activity may stay the same then, so calls are looked at again for ten minutes after their end
 * (`isCallOutcome`). A missed call rings and is spoken to for less than the other five.
 */
const callOverlapMs = 15 * 60_000;

const never = () => false;

/** Texts, secure messages, emails and faxes. */
export const messages: ItemKind = {
	plural: 'new messages',
	overlapMs: defaultOverlapMs,
	namesOf(event) {
		if (!isReceivedMessage(event)) return [];
		const names = matchingEvents(event, [
			'textMessageReceived',
			'secureMessageReceived',
			'emailReceived',
			'faxReceived',
		]);
		// A message over a channel that is unknown here is called any event.
		return names.length > 0 ? names : ['anyEvent'];
	},
	mayBecomeOne: never,
};

export const faxes: ItemKind = {
	plural: 'new faxes',
	channel: 'fax',
	overlapMs: defaultOverlapMs,
	namesOf: (event) => matchingEvents(event, ['faxReceived']),
	mayBecomeOne: never,
};

export const secureMessages: ItemKind = {
	plural: 'new secure messages',
	channel: 'secure',
	overlapMs: defaultOverlapMs,
	namesOf: (event) => matchingEvents(event, ['secureMessageReceived']),
	mayBecomeOne: never,
};

export const missedCalls: ItemKind = {
	plural: 'missed calls',
	channel: 'phone',
	overlapMs: callOverlapMs,
	namesOf: (event) => matchingEvents(event, ['missedCall']),
	mayBecomeOne: isInboundCall,
};

export const voicemails: ItemKind = {
	plural: 'new voicemails',
	channel: 'phone',
	overlapMs: callOverlapMs,
	namesOf: (event) => matchingEvents(event, ['voicemailReceived']),
	mayBecomeOne: isInboundCall,
};

/**
 * Whether an item that does not count yet may count later, so that its conversation is read again.
 *
 * @param now ISO time of Spruce
 */
export function mayCountLater(kind: ItemKind, event: SpruceEvent, now: string): boolean {
	if (!kind.mayBecomeOne(event) || kind.namesOf(event).length > 0) return false;
	return isCallOutcome({ ...event, type: 'conversationItem.updated', time: now });
}

function isReceivedMessage({ object }: SpruceEvent): boolean {
	return (
		directionOf(object) === 'inbound' &&
		object.isInternalNote !== true &&
		callOf(object) === undefined
	);
}

function isInboundCall({ object }: SpruceEvent): boolean {
	return directionOf(object) === 'inbound' && callOf(object) !== undefined;
}
