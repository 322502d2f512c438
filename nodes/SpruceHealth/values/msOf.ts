/** An ISO time in milliseconds since 1970; 0 for what is none, which is older than everything. */
export function msOf(time: unknown): number {
	const ms = Date.parse(String(time));
	return Number.isNaN(ms) ? 0 : ms;
}
