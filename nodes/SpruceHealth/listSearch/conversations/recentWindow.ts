const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A week of a small clinic fits on a page, and a busy one shows by it how busy it is. */
export const firstWindowMs = 7 * dayMs;

/** Older than Spruce itself, so a window of this length has all conversations. */
export const longestWindowMs = 20 * 365 * dayMs;

/** Who needs a longer window most likely has few conversations at all. */
const rareMs = 2 * 365 * dayMs;

/** A list that shows fewer looks further back. */
export const enoughConversations = 50;

/** How many conversations the next window should have: more than enough, and fewer than a page. */
const wanted = 100;

/** A window with hardly any activity says little of the time before it. */
const largestStep = 50;

/** What was read of the conversations since a time. */
export interface WindowRead {
	/** How long ago the window begins. */
	lengthMs: number;
	/** How many conversations were read. */
	count: number;
	/** Whether the window has no others. Spruce lists the oldest first, so the latest would be missing. */
	isWhole: boolean;
	/** The time between the first and the last activity that was read. */
	spanMs: number;
}

/** The windows that were tried: the longest one with too few, and the shortest one with too many. */
export interface WindowBounds {
	tooShortMs: number;
	/** How many conversations the one with too few had. */
	tooShortCount: number;
	tooLongMs: number;
}

/** Before any window was tried. */
export const noBounds: WindowBounds = { tooShortMs: 0, tooShortCount: 0, tooLongMs: Infinity };

/** Whether a window shows the latest conversations: as many as the list needs, or all there are. */
export function isEnough({ isWhole, count, lengthMs }: WindowRead): boolean {
	return isWhole && (count >= enoughConversations || lengthMs >= longestWindowMs);
}

/** The bounds after a window that has too few conversations or too many. */
export function boundsAfter(
	{ isWhole, lengthMs, count }: WindowRead,
	bounds: WindowBounds,
): WindowBounds {
	return isWhole
		? { ...bounds, tooShortMs: lengthMs, tooShortCount: count }
		: { ...bounds, tooLongMs: lengthMs };
}

/**
 * The length of the window to try next. One with too few grows by how many it had. Behind one with too
 * many, the same activity is expected as at its beginning, all that is known of it.
 *
 * @param bounds of the windows before
 */
export function nextWindowMs(
	{ isWhole, lengthMs, count, spanMs }: WindowRead,
	{ tooShortMs, tooShortCount, tooLongMs }: WindowBounds,
): number {
	if (!isWhole) {
		const middleMs = (tooShortMs + lengthMs) / 2;
		if (spanMs === 0) return middleMs;
		return Math.min(tooShortMs + (spanMs * (wanted - tooShortCount)) / count, middleMs);
	}
	if (tooLongMs < Infinity) return halfway(lengthMs, tooLongMs);
	const added = Math.max(count - tooShortCount, 1);
	const steps = Math.min((wanted - tooShortCount) / added, largestStep);
	const longerMs = lengthMs + (lengthMs - tooShortMs) * steps;
	return longerMs > rareMs ? longestWindowMs : longerMs;
}

/** In magnitudes: between an hour and a hundred hours lie ten. */
function halfway(shortMs: number, longMs: number): number {
	return Math.sqrt(shortMs * longMs);
}
