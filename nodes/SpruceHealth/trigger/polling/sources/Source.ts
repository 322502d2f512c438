import type { NodeApiError } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import type { Cursor, Happening } from '../../memory/cursor';
import type { EventName } from '../../events/events';
import type { EventSettings } from '../../fields/eventSettings';
import type { SpruceEvent } from '../../events/SpruceEvent';

/** Something that happened, as the webhook would have told it. */
export interface News extends Happening {
	event: SpruceEvent;
	/** The names that the event has, the most telling first. */
	names: readonly EventName[];
	/** Whether Spruce could not deliver it to a webhook endpoint. */
	isRecovered?: boolean;
}

/** How far a source has been followed. JSON, kept from poll to poll. */
export interface Position {
	/** ISO time of Spruce at which the trigger began; what happened until then is not its business. */
	since: string;
	cursor: Cursor;
	/** Which conversations have been read, and when. */
	marks?: Record<string, number>;
	/** Conversations that could not be read, while the others were. */
	unreadable?: UnreadableRecord[];
	/** What happens once to a record and has been told: by hash, in ms since 1970. */
	told?: Record<string, number>;
	/** Where the webhook endpoint sends its events, by which it is found again under a new ID. */
	endpointUrl?: string;
}

/** A record that could not be read, and where reading it has to go on. */
export interface UnreadableRecord {
	id: string;
	cursor: Cursor;
}

/** A failure that concerns one record: the others were read. */
export interface RecordFailure {
	/** The record's ID. */
	id: string;
	failure: NodeApiError;
	/** Whether the record could be read so far. */
	isNew: boolean;
}

/** A part of a poll. It may end after each: the next one goes on at `next`. */
export interface Step {
	news: News[];
	/** Made when it is asked for, where there may be thousands of steps. */
	readonly next: Position;
	/** What stood in the way of one record; it is read again with the next poll. */
	recordFailure?: RecordFailure;
}

/** A webhook endpoint in Spruce. */
export interface WatchedEndpoint {
	id: string;
	/** Where Spruce sends its events. */
	url: string;
}

/** What a source needs for a poll. */
export interface PollContext {
	client: SpruceClient;
	settings: EventSettings;
	/** The webhook endpoint whose log is read; undefined for other sources. */
	endpoint?: WatchedEndpoint;
	/** This computer's clock, in ms since 1970. */
	now(): number;
}

/** Something in Spruce that can be watched. */
export interface Source {
	/** What the editor calls what comes from it, e.g. `new messages`. */
	plural: string;
	/** The position from which only what happens from now on is news. */
	begin(look: PollContext): Promise<Position>;
	/** What has happened since, part by part, and after each part where the next poll begins. */
	read(look: PollContext, position: Position): AsyncIterable<Step>;
	/** The latest few that happened since an ISO time, without any memory. */
	recent(look: PollContext, since: string): Promise<News[]>;
}

/** So many make a sample. */
export const sampleSize = 5;
