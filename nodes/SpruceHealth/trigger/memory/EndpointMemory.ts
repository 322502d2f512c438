import { forgetExpiredAnswers } from '../../client/memory/accounts';
import { BoundedMap } from '../../values/BoundedMap';
import { safeText } from '../../values/text/safeText';
import { epochMs } from '../../values/time';
import { isAboutItem } from '../../records/event/eventConversation';
import { eventKey, type SpruceEvent } from '../../records/event/SpruceEvent';
import { type ConversationState, conversationStateOf } from '../events/conversationState';
import { ConversationStates } from './ConversationStates';
import { DeliveredEvents } from './DeliveredEvents';
import type { LeftBehind } from './LeftBehind';
import { LogHistory } from './LogHistory';
import type { LogProgress } from './LogProgress';
import type { RecoveredEvents } from './RecoveredEvents';

/** Bounds the process's memory; an entry takes well under a kilobyte. */
const mostRecords = 5_000;

/** The clocks of n8n and Spruce differ by less. */
const mostClockErrorMs = 15 * 60_000;

/** Spruce keeps its log of events for 30 days. What is older comes neither again nor for the first time. */
const longestAgeMs = 30 * 24 * 60 * 60_000;

/** The beginning of a catch-up: reading the log of an endpoint for missed events. */
export interface CatchUpStart {
	/** Milliseconds since 1970. */
	at: number;
	/** How many catch-ups had been completed by then. */
	looks: number;
}

/** What this process remembers of the events of an endpoint. */
export class EndpointMemory {
	readonly delivered = new DeliveredEvents();

	/** Whether the trigger has given the endpoint up. */
	isGone = false;

	/** The last catch-up that this process began. */
	catchUpStarted?: CatchUpStart;

	/** A catch-up whose events n8n has not been given yet. They wait for the next event, whenever it comes. */
	pendingCatchUp?: Promise<RecoveredEvents>;

	/** How far the log was read, up to the events that n8n has stored. */
	logProgress?: LogProgress;

	/** What the endpoints that this one replaced still hold. */
	leftBehind?: LeftBehind;

	private readonly states = new ConversationStates();

	/** What the endpoint's log tells of the time before this process. */
	readonly history = new LogHistory(Date.now());

	/** The state that was known before an event reported another one, by the key of the event. */
	private readonly statesBefore = new BoundedMap<{ state?: ConversationState }>(
		mostRecords,
		longestAgeMs,
	);

	/** By the ID of the conversation item. */
	private readonly requestIds = new BoundedMap<string>(mostRecords, longestAgeMs);

	/** Gives the endpoint up: no event comes that could take what a catch-up has recovered. */
	giveUp(): void {
		this.isGone = true;
		this.pendingCatchUp = undefined;
	}

	/**
	 * The later of this process's progress and the one in the static data. n8n saves the static data of
	 * a whole workflow at once, so an older copy may have overwritten a newer one.
	 */
	latestLogProgress(kept: LogProgress | undefined): LogProgress | undefined {
		return (kept?.looks ?? 0) > (this.logProgress?.looks ?? 0) ? kept : this.logProgress;
	}

	/** The later of what this process knows and what the static data say, as for the log's progress. */
	latestLeftBehind(kept: LeftBehind | undefined): LeftBehind {
		const none: LeftBehind = { endpoints: [], parts: 0 };
		return [this.leftBehind ?? none, kept ?? none].reduce((one, other) =>
			other.parts > one.parts ? other : one,
		);
	}

	/**
	 * The state of an event's conversation before the event. Spruce repeats an event that n8n could not
	 * store. By then its state has been learned, so the repeat gets the state that its first delivery
	 * was compared with.
	 */
	stateBefore(event: SpruceEvent): ConversationState | undefined {
		const { type, object, time } = event;
		if (!type.startsWith('conversation.')) return undefined;
		const firstDelivery = this.statesBefore.get(eventKey(event));
		if (firstDelivery !== undefined) return firstDelivery.state;
		const known = this.states.get(safeText(object.id));
		// An assumed state is only known from its own time on.
		return known?.isAssumed === true && epochMs(known.time) > epochMs(time) ? undefined : known;
	}

	/**
	 * Remembers the state that an event reports. A repeat says nothing new, and may come last.
	 *
	 * @param now milliseconds since 1970
	 */
	learnState(event: SpruceEvent, now: number): void {
		const id = safeText(event.object.id);
		const key = eventKey(event);
		if (!event.type.startsWith('conversation.') || id === '') return;
		if (this.statesBefore.get(key) !== undefined) return;
		this.statesBefore.set(key, { state: this.stateBefore(event) });
		const reported = conversationStateOf(event);
		// A state that is dated ahead would count as later than all that follow until then.
		const isAhead = epochMs(reported.time) > now + mostClockErrorMs;
		const time = isAhead ? new Date(now).toISOString() : reported.time;
		this.states.learn(id, { ...reported, time });
	}

	/** Remembers the state of a conversation before this process, unless it knows a later one. */
	learnEarlierState(conversationId: string, state: ConversationState): void {
		if (this.states.get(conversationId) !== undefined) return;
		this.states.learn(conversationId, state);
	}

	/**
	 * The event with the `requestId` of the API call that sent its item. Spruce sends it with the first
	 * event of an item, and an empty one with the later events.
	 */
	withRequestId(event: SpruceEvent): SpruceEvent {
		const { object } = event;
		if (!isAboutItem(event)) return event;
		const { requestId } = object;
		const id = safeText(object.id);
		if (id === '') return event;
		if (typeof requestId === 'string' && requestId !== '') {
			this.requestIds.set(id, requestId);
			return event;
		}
		const first = this.requestIds.get(id);
		return first === undefined ? event : { ...event, object: { ...object, requestId: first } };
	}
}

/**
 * By the ID of the endpoint. The bounds let endpoints that are gone leave, because nobody removes
 * them. An active one that is forgotten gets its delivered events back from the static data.
 */
const memories = new BoundedMap<EndpointMemory>(300, longestAgeMs);

/**
 * What this process remembers of an endpoint.
 *
 * @param now milliseconds since 1970
 */
export function memoryOf(endpointId: string, now = Date.now()): EndpointMemory {
	// An n8n that only receives events makes no call that would do it.
	forgetExpiredAnswers(now);
	const memory = memories.get(endpointId, now) ?? new EndpointMemory();
	memories.set(endpointId, memory, now);
	return memory;
}
