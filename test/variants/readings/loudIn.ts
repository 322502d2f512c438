/** The outcome that cannot be better in these jobs. */
export function loudIn(jobs: readonly string[]): Record<string, 'loud'> {
	return Object.fromEntries(jobs.map((name) => [name, 'loud']));
}
