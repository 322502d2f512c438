import { BoundedMap } from '../../values/BoundedMap';

/** Longer than most endpoints need, so that forged requests cost few calls and lines in the log. */
const usualIntervalMs = 5 * 60_000;

/** Far more triggers than one n8n has. */
const maxTriggers = 1_000;

/**
 * The requests to a trigger that look like events and are not signed by its endpoint. Anybody may send
 * them, but they may also be Spruce's: then the process does not know the right endpoint. So they are an
 * occasion to look after the endpoint, however many they are once in some minutes.
 */
export class RefusedRequests {
	private count = 0;

	private lookedAt?: number;

	private intervalMs = usualIntervalMs;

	/**
	 * Counts a request.
	 *
	 * @param now milliseconds since 1970
	 * @returns how many were refused since the last look, if it is time for another one; else undefined
	 */
	add(now: number): number | undefined {
		this.count += 1;
		const passed = this.lookedAt === undefined ? Infinity : now - this.lookedAt;
		// A clock that was set back says nothing.
		if (passed >= 0 && passed < this.intervalMs) return undefined;
		const { count } = this;
		this.count = 0;
		this.lookedAt = now;
		this.intervalMs = usualIntervalMs;
		return count;
	}

	/** The last look has settled nothing: how long after it the next one is due. */
	lookAgainAfter(milliseconds: number): void {
		this.intervalMs = milliseconds;
	}
}

const refusedRequests = new BoundedMap<RefusedRequests>(maxTriggers);

/** @param place identifies the trigger, as `placeOf` does */
export function refusedRequestsAt(place: string): RefusedRequests {
	const refused = refusedRequests.get(place) ?? new RefusedRequests();
	refusedRequests.set(place, refused);
	return refused;
}
