/**
 * Works on so many positions, several at a time, and gives the results in order. After a failure
 * nothing new is begun; what is under way is waited for, and the failure that comes first in
 * order is the one to be seen.
 *
 * @param concurrency how many are worked on at the same time
 */
export async function mapInOrder<Result>(
	count: number,
	concurrency: number,
	work: (position: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const failures = new Map<number, unknown>();
	let next = 0;
	const lane = async () => {
		while (next < count && failures.size === 0) {
			const position = next++;
			await work(position).then(
				(result) => (results[position] = result),
				(failure: unknown) => failures.set(position, failure),
			);
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, lane));
	if (failures.size === 0) return results;
	const first = Math.min(...failures.keys());
	return await Promise.reject(failures.get(first));
}
