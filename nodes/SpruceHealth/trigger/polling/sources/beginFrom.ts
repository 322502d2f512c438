import { cursorAt } from '../../memory/cursor';
import { reachedBy } from './reachedBy';
import type { Position } from './Source';

/** Spruce's clock and the one of this computer may differ by so much. */
const clocksDifferByMs = 15 * 60_000;

/** ISO time from which to look for the latest record in Spruce, to learn what time it is there. */
export function beginningOfLook(now: number): string {
	return new Date(now - clocksDifferByMs).toISOString();
}

/**
 * The position from which only what happens from now on is news. What time it is in Spruce tells
 * the latest record; without one, nothing has happened for as long as was looked back.
 *
 * @param times ISO times of the records since `beginningOfLook`
 */
export function beginFrom(now: number, times: readonly string[]): Position {
	const since = reachedBy([beginningOfLook(now), ...times], { from: now, to: now });
	return { since, cursor: cursorAt(since) };
}
