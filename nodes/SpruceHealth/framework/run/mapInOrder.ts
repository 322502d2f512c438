/**
 * Calls `work` for the positions 0 to `count - 1` and returns the results in that order. After a
 * failure, no further position is started, but those already started are waited for.
 *
 * @param concurrency how many positions are worked on at the same time
 * @throws what `work` failed with; if it failed more than once, for the lowest position
 */
export async function mapInOrder<Result>(
	count: number,
	concurrency: number,
	work: (position: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const failures = new Map<number, unknown>();
	let nextPosition = 0;
	const worker = async () => {
		while (nextPosition < count && failures.size === 0) {
			const position = nextPosition++;
			await work(position).then(
				(result) => (results[position] = result),
				(failure: unknown) => failures.set(position, failure),
			);
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, worker));
	if (failures.size > 0) throw failures.get(Math.min(...failures.keys()));
	return results;
}
