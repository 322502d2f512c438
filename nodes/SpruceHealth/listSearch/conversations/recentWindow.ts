const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A week of a small clinic fits on a page, and a busy one shows by it how busy it is. */
export const firstWindowMs = 7 * dayMs;

/** Older than Spruce itself, so a window of this length has all conversations. */
export const longestWindowMs = 20 * 365 * dayMs;

/** A list that shows fewer looks further back. */
export const enoughConversations = 50;

/** How many conversations the next window should have: more than enough, and fewer than a page. */
const wanted = 100;

/** Activity is uneven, so no window is this many times longer or shorter than the one before. */
const largestStep = 50;

/** What was read of the conversations since a time. */
export interface WindowRead {
	/** How long ago the window begins. */
	lengthMs: number;
	/** How many conversations were read. */
	count: number;
	/** Whether the window has no others. Spruce lists the oldest first, so the latest would be missing. */
	isWhole: boolean;
	/** The time between the beginning and the last conversation that was read. */
	readMs: number;
}

/** The windows that were tried: the longest one with too few and the shortest one with too many. */
export interface WindowBounds {
	tooShortMs: number;
	tooLongMs: number;
}

/** Whether a window shows the latest conversations, as many as the list needs or all there are. */
export function isEnough({ isWhole, count, lengthMs }: WindowRead): boolean {
	return isWhole && (count >= enoughConversations || lengthMs >= longestWindowMs);
}

/** What a window that is not right says about the others. */
export function boundsAfter(bounds: WindowBounds, { isWhole, lengthMs }: WindowRead): WindowBounds {
	return isWhole
		? { ...bounds, tooShortMs: Math.max(bounds.tooShortMs, lengthMs) }
		: { ...bounds, tooLongMs: Math.min(bounds.tooLongMs, lengthMs) };
}

/**
 * The length of the window to try next, by how densely the last one was filled. Between a window that
 * was too short and one that was too long, it is at least halfway, counted in magnitudes.
 */
export function nextWindowMs(
	{ isWhole, lengthMs, count, readMs }: WindowRead,
	{ tooShortMs, tooLongMs }: WindowBounds,
): number {
	const halfwayMs = Math.sqrt(Math.max(tooShortMs, 1) * tooLongMs);
	if (isWhole) {
		const longerMs = lengthMs * Math.min(wanted / Math.max(count, 1), largestStep);
		return Math.min(longerMs, tooLongMs < Infinity ? halfwayMs : longestWindowMs);
	}
	const shorterMs = Math.max((readMs * wanted) / count, lengthMs / largestStep);
	return Math.max(shorterMs, tooShortMs > 0 ? halfwayMs : 0);
}
