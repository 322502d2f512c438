/** Gives the values one after the other, then again and again; nothing when there are none. */
export function inTurn<Value>(values: readonly Value[]): () => Value | undefined {
	let next = 0;
	return () => (values.length === 0 ? undefined : values[next++ % values.length]);
}
