import type { Cursor } from './cursor';

/**
 * How far the log of an endpoint was read for events that Spruce could not deliver. n8n keeps it in
 * the static data, so the names of the properties must stay.
 */
export interface LogProgress {
	cursor: Cursor;
	/** How many catch-ups were completed. */
	looks: number;
	/** Whether the log held more missed events than fit into one execution. */
	isMoreLeft?: boolean;
}
