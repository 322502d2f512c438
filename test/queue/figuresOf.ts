import type { RecordedRequest } from '../simulator/Simulator';

/** The limit that the calls ran under. */
export interface Limit {
	limit: number;
	windowMs: number;
}

/** How well a batch used what the rate limit allows. */
export interface Figures {
	/** Calls that were carried out. */
	done: number;
	/** Calls that were refused because the window was used up. */
	refused: number;
	refusedShare: number;
	/** Calls that were carried out in each window. */
	perWindow: number[];
	/** Of all calls that the windows allowed. */
	usedShare: number;
	seconds: number;
	/** Beyond the time that the windows alone make one wait. */
	secondsOverIdeal: number;
}

/** Reckons the figures of all requests of a batch; a window begins with its first call. */
export function figuresOf(requests: RecordedRequest[], { limit, windowMs }: Limit): Figures {
	const done = requests.filter(({ status }) => status >= 200 && status < 300);
	const refused = requests.filter(({ status }) => status === 429).length;
	const windows: RecordedRequest[][] = [];
	for (const request of done) {
		const current = windows.at(-1);
		if (current && request.receivedAt < current[0].receivedAt + windowMs) current.push(request);
		else windows.push([request]);
	}
	const idealMs = (Math.ceil(done.length / limit) - 1) * windowMs;
	const lastMs = (done.at(-1)?.receivedAt ?? 0) - (done.at(0)?.receivedAt ?? 0);
	return {
		done: done.length,
		refused,
		refusedShare: refused / requests.length,
		perWindow: windows.map(({ length }) => length),
		usedShare: done.length / (limit * windows.length),
		seconds: lastMs / 1_000,
		secondsOverIdeal: (lastMs - idealMs) / 1_000,
	};
}
