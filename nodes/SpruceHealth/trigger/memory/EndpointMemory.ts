import { BoundedMap } from '../../values/BoundedMap';
import { epochMs } from '../../values/time';
import { eventKey, type SpruceEvent } from '../events/SpruceEvent';
import {
	type ConversationState,
	laterState,
	conversationStateOf,
} from '../events/conversationState';
import { DeliveredEvents } from './DeliveredEvents';
import type { LogProgress } from './LogProgress';
import type { RecoveredEvents } from './RecoveredEvents';

/** What is remembered of the events of an endpoint, for as long as the process lives. */
export class EndpointMemory {
	readonly delivered = new DeliveredEvents();

	/** Whether the trigger has given the endpoint up. */
	isGone = false;

	/** When this process last looked into the endpoint's log, in ms since 1970. */
	catchUpStartedAt?: number;

	/** A look whose events n8n was not given yet. */
	pendingCatchUp?: Promise<RecoveredEvents>;

	/** How far the log was looked through, of which n8n has stored the events. */
	logProgress?: LogProgress;

	private readonly conversations = new BoundedMap<ConversationState>(5_000);

	/** By the key of an event: the state before it told another one. */
	private readonly statesBefore = new BoundedMap<{ state?: ConversationState }>(5_000);

	private readonly requestIds = new BoundedMap<string>(5_000);

	/**
	 * The later of this process's last look and the one that is kept: n8n saves the data of a whole
	 * workflow at once, and may put something older in its place.
	 */
	latestLogProgress(kept: LogProgress | undefined): LogProgress | undefined {
		return (kept?.looks ?? 0) > (this.logProgress?.looks ?? 0) ? kept : this.logProgress;
	}

	/**
	 * The last known state of the conversation that an event is about. An event that comes again,
	 * since n8n could not store it, is judged as before: it must not count as known by itself.
	 */
	stateBefore(event: SpruceEvent): ConversationState | undefined {
		const { type, object, time } = event;
		if (!type.startsWith('conversation.')) return undefined;
		const judged = this.statesBefore.get(eventKey(event));
		if (judged !== undefined) return judged.state;
		const known = this.conversations.get(String(object.id));
		return known?.isAssumed === true && epochMs(known.time) > epochMs(time) ? undefined : known;
	}

	/** Learns the state that an event tells. */
	learnState(event: SpruceEvent): void {
		if (!event.type.startsWith('conversation.')) return;
		const id = String(event.object.id);
		this.statesBefore.set(eventKey(event), { state: this.stateBefore(event) });
		this.conversations.set(id, laterState(this.conversations.get(id), conversationStateOf(event)));
	}

	/**
	 * The event with the `requestId` that the first event of its item carried: Spruce empties it in
	 * the later ones.
	 */
	withRequestId(event: SpruceEvent): SpruceEvent {
		const { type, object } = event;
		if (!type.startsWith('conversationItem.')) return event;
		const { id, requestId } = object;
		if (typeof requestId === 'string' && requestId !== '') {
			this.requestIds.set(String(id), requestId);
			return event;
		}
		const first = this.requestIds.get(String(id));
		return first === undefined ? event : { ...event, object: { ...object, requestId: first } };
	}
}

/** One for each endpoint of this process; that of an endpoint which is gone gives way in time. */
const memories = new BoundedMap<EndpointMemory>(300);

/** What this process remembers of an endpoint. */
export function memoryOf(endpointId: string): EndpointMemory {
	const memory = memories.get(endpointId) ?? new EndpointMemory();
	memories.set(endpointId, memory);
	return memory;
}
