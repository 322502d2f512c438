import type { RecordedRequest } from '../simulator/startSimulator';

/** The largest number of requests that were in flight at the same time. */
export function maxConcurrency(requests: readonly RecordedRequest[]): number {
	const changes = requests.flatMap(({ receivedAt, answeredAt = Infinity }) => [
		{ at: receivedAt, by: 1 },
		{ at: answeredAt, by: -1 },
	]);
	// Within one millisecond the answer counts first: it may have let the next request start.
	changes.sort((one, other) => one.at - other.at || one.by - other.by);
	let [inFlight, max] = [0, 0];
	for (const { by } of changes) {
		inFlight += by;
		max = Math.max(max, inFlight);
	}
	return max;
}
