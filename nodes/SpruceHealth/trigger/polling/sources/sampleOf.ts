import { epochMs } from '../../../values/time';
import type { NewEvent } from './Source';

/** How many events *Fetch Test Event* shows at most. */
export const sampleSize = 5;

/** The latest few of some events since an ISO time, the oldest of them first. */
export function sampleOf(events: readonly NewEvent[], since: string): NewEvent[] {
	return events
		.filter(({ time }) => epochMs(time) >= epochMs(since))
		.sort((one, other) => epochMs(one.time) - epochMs(other.time))
		.slice(-sampleSize);
}
