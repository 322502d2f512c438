import type { Cursor } from './cursor';

/** How far the log of an endpoint was looked through for events that could not be delivered. */
export interface LogLook {
	cursor: Cursor;
	/** How many looks there were. */
	looks: number;
}
