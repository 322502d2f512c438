import type { IDataObject } from 'n8n-workflow';
import { spruceTimeMs } from '../../values/spruceTime';

/**
 * Spruce lists conversations and their items with some delay, and completes a call after it has begun.
 * It documents no longest time; this is far more than was ever reported.
 */
const settlesWithinMs = 600_000;

/** Spruce updates a conversation when it gets a message. The two times may differ a little. */
const sameMomentMs = 10_000;

/**
 * What reading a conversation shows about its time of last activity:
 * - `complete`: what was said last is part of that activity, so the same time means that nothing was
 *   said since
 * - `tooEarly`: it cannot be told yet, or not at all
 * - `misleading`: something was said long after the last activity, so this time says nothing
 */
export type ActivityEvidence = 'complete' | 'tooEarly' | 'misleading';

/**
 * Judges the time of last activity of a conversation. Spruce documents it as the time of the latest
 * message, and does not say whether calls count.
 *
 * @param exchange what was said last; undefined where nobody has spoken
 * @param listedAt when the conversation was listed, by Spruce's clock, in ms since 1970
 */
export function activityEvidence(
	{ lastMessageAt }: IDataObject,
	exchange: IDataObject | undefined,
	listedAt: number,
): ActivityEvidence {
	const settledUntil = listedAt - settlesWithinMs;
	const activeAt = spruceTimeMs(lastMessageAt);
	if (activeAt === undefined || activeAt > settledUntil) return 'tooEarly';
	if (exchange === undefined) return 'complete';
	const spokenAt = spruceTimeMs(exchange.createdAt);
	if (spokenAt === undefined || spokenAt > settledUntil) return 'tooEarly';
	return spokenAt <= activeAt + sameMomentMs ? 'complete' : 'misleading';
}
