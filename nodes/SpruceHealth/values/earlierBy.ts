import { msOf } from './msOf';

/** The ISO time so many milliseconds before another one; blank where that is blank. */
export function earlierBy(time: string, ms: number): string {
	return time === '' ? '' : new Date(msOf(time) - ms).toISOString();
}
