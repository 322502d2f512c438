import type { RecordedRequest } from '../simulator/startSimulator';

/** The most requests that were under way at the same moment. */
export function mostAtOnce(requests: readonly RecordedRequest[]): number {
	const changes = requests.flatMap(({ receivedAt, answeredAt = Infinity }) => [
		{ at: receivedAt, by: 1 },
		{ at: answeredAt, by: -1 },
	]);
	// In the same millisecond an answer goes first: it may be what let the next request out.
	changes.sort((one, other) => one.at - other.at || one.by - other.by);
	let [underWay, most] = [0, 0];
	for (const { by } of changes) {
		underWay += by;
		most = Math.max(most, underWay);
	}
	return most;
}
