/** Returns the values in order, over and over. For an empty list it always returns undefined. */
export function cycleThrough<Value>(values: readonly Value[]): () => Value | undefined {
	let next = 0;
	return () => (values.length === 0 ? undefined : values[next++ % values.length]);
}
