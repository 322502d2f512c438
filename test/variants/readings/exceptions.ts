/** Jobs that cannot do better than to fail loudly. */
export function loudIn(jobs: readonly string[]): Record<string, 'loud'> {
	return Object.fromEntries(jobs.map((name) => [name, 'loud']));
}

/** Jobs of which it depends on the moment whether they fail loudly. */
export function rightOrLoudIn(jobs: readonly string[]): Record<string, 'rightOrLoud'> {
	return Object.fromEntries(jobs.map((name) => [name, 'rightOrLoud']));
}

/** The jobs that activate a trigger and let it create its endpoint. */
export const activations = [
	'Trigger: a text message starts the workflow once',
	'Trigger: activated again, it keeps its endpoint',
];
