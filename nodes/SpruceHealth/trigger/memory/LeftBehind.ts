import type { Cursor } from './cursor';

/** An endpoint that was replaced, and where to go on reading what it had not delivered. */
export interface LeftBehindEndpoint {
	id: string;
	/** Left out where nothing of its log was read yet. */
	cursor?: Cursor;
}

/**
 * The endpoints that were replaced and still hold events for the workflow. n8n keeps it in the static
 * data, so the names of the properties must stay.
 */
export interface LeftBehind {
	endpoints: LeftBehindEndpoint[];
	/** How many parts of the events n8n was given. */
	parts: number;
}
