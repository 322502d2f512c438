import type { INodeExecutionData } from 'n8n-workflow';
import type { LogLook } from './LogLook';

/** What a look gave. */
export interface RecoveredEvents {
	/** One for each wanted event, the oldest first. */
	items: INodeExecutionData[];
	/** What is remembered of these events. */
	keys: string[];
	/** What stood in the way. */
	failures: string[];
	/** How far the log was looked through. */
	logLook?: LogLook;
}
