/** An ISO time in milliseconds since 1970; 0 for anything else, so that it counts as oldest. */
export function epochMs(time: unknown): number {
	const ms = Date.parse(String(time));
	return Number.isNaN(ms) ? 0 : ms;
}

/** The ISO time this many milliseconds before another one; blank for a blank time. */
export function earlierBy(time: string, ms: number): string {
	return time === '' ? '' : new Date(epochMs(time) - ms).toISOString();
}
