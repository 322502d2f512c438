import type { NodeApiError } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import type { EventName } from '../../events/events';
import type { SpruceEvent } from '../../../records/event/SpruceEvent';
import type { EventSettings } from '../../fields/eventSettings';
import type { Cursor, ListedEvent } from '../../memory/cursor';

/** An event that a poll found, in the shape in which a webhook would have delivered it. */
export interface NewEvent extends ListedEvent {
	event: SpruceEvent;
	/** The names of the event, the most specific first. */
	names: readonly EventName[];
	/** Whether Spruce could not deliver it to a webhook endpoint. */
	isRecovered?: boolean;
}

/** How far a source has been followed. JSON, kept in n8n's static data from poll to poll. */
export interface Position {
	/** ISO time of Spruce at which the trigger began. Earlier events never start the workflow. */
	since: string;
	cursor: Cursor;
	/** Of conversation items: what `ReadConversations` keeps. */
	readConversations?: Record<string, number>;
	/** Of conversation items: the conversations that could not be read while others could. */
	unreadable?: UnreadableRecord[];
	/**
	 * Of missed events: those that count only once for a record, such as a missed call, and were
	 * delivered. By hash, in ms since 1970.
	 */
	deliveredOnce?: Record<string, number>;
	/** Of missed events: the address of the endpoint, by which it is found again under a new ID. */
	endpointUrl?: string;
}

/** A record that could not be read, and where to go on reading it. */
export interface UnreadableRecord {
	id: string;
	cursor: Cursor;
}

/** A failure that concerns one record: the others were read. */
export interface RecordFailure {
	/** The record's ID. */
	id: string;
	failure: NodeApiError;
	/** Whether the last poll could still read the record. */
	isNew: boolean;
}

/** A part of a poll. The poll may end after any step, and the next one goes on at its position. */
export interface Step {
	newEvents: NewEvent[];
	/** Why one record could not be read. The next poll tries it again. */
	recordFailure?: RecordFailure;
	/**
	 * Where the next poll begins if this step is the last one. Valid until the source yields another
	 * step. A function, because a poll may have thousands of steps with a large position each, and
	 * only the position of the last step is needed.
	 */
	position(): Position;
}

/** A webhook endpoint in Spruce. */
export interface WatchedEndpoint {
	id: string;
	/** Where Spruce sends its events, if it ever said so. */
	url?: string;
}

/** What a source needs for a poll. */
export interface PollContext {
	client: SpruceClient;
	settings: EventSettings;
	/** The webhook endpoint whose log is read. Undefined for other sources. */
	endpoint?: WatchedEndpoint;
	/**
	 * This computer's clock, in ms since 1970. It measures how long something takes. What has happened
	 * is decided by Spruce's clock: `client.spruceNow()`.
	 */
	now(): number;
}

/** Something in Spruce that can be watched. */
export interface Source {
	/** What the editor calls its events, e.g. `new messages`. */
	plural: string;
	/** The position from which only events that happen from now on are new. */
	begin(poll: PollContext): Promise<Position>;
	/**
	 * Reads the events since a position, step by step.
	 *
	 * A source keeps its progress in an object (`ListingProgress`, `ItemProgress`,
	 * `MissedEventProgress`). It notes there what a step takes right before it yields the step, so
	 * that the progress never includes events that the poll did not get.
	 */
	read(poll: PollContext, start: Position): AsyncIterable<Step>;
	/** The latest few events since an ISO time, for *Fetch Test Event*. Changes no position. */
	recent(poll: PollContext, since: string): Promise<NewEvent[]>;
}
