/** An ISO time in milliseconds since 1970; 0 for what is none, which is older than everything. */
export function epochMs(time: unknown): number {
	const ms = Date.parse(String(time));
	return Number.isNaN(ms) ? 0 : ms;
}

/** The ISO time so many milliseconds before another one; blank where that is blank. */
export function earlierBy(time: string, ms: number): string {
	return time === '' ? '' : new Date(epochMs(time) - ms).toISOString();
}
