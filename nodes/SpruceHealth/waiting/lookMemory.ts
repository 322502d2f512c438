import { BoundedMap } from '../values/BoundedMap';

/** Far more questions than wait at once. */
const mostQuestions = 1_000;

/** Longer than a question may wait. */
const longestWaitMs = 8 * 24 * 60 * 60_000;

/** Less than the two minutes after which Spruce repeats what it could not deliver. */
const pauseAfterTroubleMs = 30_000;

/** Spruce gives an event up after ten attempts, with two minutes between them. */
const pauseMs = 30 * 60_000;

/** When to look for the reply to a question again, in ms since 1970, by the signature of its address. */
const nextLooks = new BoundedMap<number>(mostQuestions, longestWaitMs);

/**
 * Whether to look in the conversation for a reply that may have got lost. So it is at the first event
 * that reaches this process, and at some later ones, since n8n may have been down or out of reach for
 * longer than Spruce repeats an event. So it is after trouble with a reply, too.
 */
export function isLookDue(signature: string, now: number): boolean {
	return now >= (nextLooks.get(signature, now) ?? 0);
}

/** Notes a look, and whether it told all that there is to know. */
export function noteLook(signature: string, isSettled: boolean, now: number): void {
	nextLooks.set(signature, now + (isSettled ? pauseMs : pauseAfterTroubleMs), now);
}
