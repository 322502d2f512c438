const first = Date.parse('2023-01-02T08:00:00Z');
const last = Date.parse('2026-06-30T18:00:00Z');

/** A time in the seeded past: 0 is its beginning, 1 its end. */
export function timeAt(share: number): string {
	return new Date(Math.round(first + share * (last - first))).toISOString();
}
