import { type AllowedHours, nextAllowedTime } from '../../values/hours/nextAllowedTime';

const minuteMs = 60_000;

/** Spruce refuses a time that has passed before the request arrives. */
const leastAheadMs = minuteMs;

/**
 * The time for which a message that is due now has to be scheduled, as ISO text in UTC. Undefined when
 * it may go out at once.
 *
 * @param now in ms since 1970
 */
export function sendTime(now: number, hours: AllowedHours, timeZone: string): string | undefined {
	if (nextAllowedTime(now, hours, timeZone) === now) return undefined;
	const soonest = Math.ceil((now + leastAheadMs) / minuteMs) * minuteMs;
	return isoText(nextAllowedTime(soonest, hours, timeZone));
}

/** The time for which a message has to be scheduled that is due at a time, as ISO text in UTC. */
export function timeWithin(due: string, hours: AllowedHours | undefined, timeZone: string): string {
	if (hours === undefined) return due;
	return isoText(nextAllowedTime(Date.parse(due), hours, timeZone));
}

function isoText(moment: number): string {
	return new Date(moment).toISOString();
}
