import { spruceTimeMs } from './spruceTime';

/** A time of Spruce in milliseconds since 1970; 0 for anything else, so that it counts as oldest. */
export function epochMs(time: unknown): number {
	return spruceTimeMs(time) ?? 0;
}

/** The ISO time this many milliseconds before another one; blank for a blank time. */
export function earlierBy(time: string, ms: number): string {
	return time === '' ? '' : new Date(epochMs(time) - ms).toISOString();
}
