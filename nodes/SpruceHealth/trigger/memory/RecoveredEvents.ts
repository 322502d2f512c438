import type { INodeExecutionData } from 'n8n-workflow';
import type { UnreadableEvent } from '../../records/event/readEvents';
import type { LogProgress } from './LogProgress';

/** What a catch-up found in the log of an endpoint. */
export interface RecoveredEvents {
	/** One for each wanted event, the oldest first. */
	items: INodeExecutionData[];
	/** Deduplication keys of these events. */
	keys: string[];
	/** What could not be read, and why. */
	failures: string[];
	/** Events that were missed and cannot be read. */
	unreadable: UnreadableEvent[];
	/** How far the log was read; missing unless it was read to its end. */
	logProgress?: LogProgress;
}
