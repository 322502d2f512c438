import { utcMoment, wallTimeAt } from '../dates/timeZone';

/** The hours of a day in which something may happen, on some days of the week. */
export interface AllowedHours {
	/** Minutes since midnight, from 0 to 1439. Included. */
	from: number;
	/** Minutes since midnight, from 0 to 1440. Not included. Up to `from`, it is on the next day. */
	to: number;
	/** The days of the week on which the hours begin. Sunday is 0. */
	days: readonly number[];
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const daysOfWeek = 7;

/**
 * The first moment, from now on, at which the clocks of a time zone show one of the allowed hours.
 *
 * @param now in ms since 1970; returned as it is when it is allowed
 * @param timeZone an IANA name, e.g. `America/New_York`
 */
export function nextAllowedTime(now: number, hours: AllowedHours, timeZone: string): number {
	const shown = shownAt(now, timeZone);
	const moment = now + nextOpening(shown, hours) - shown;
	const change = clockChangeBetween(now, moment, timeZone);
	// What the clocks show after they were changed may be allowed earlier, or not at all.
	return change === undefined ? moment : nextAllowedTime(change, hours, timeZone);
}

/** The same on clocks that are never changed. Such a clock shows what UTC shows at this moment. */
function nextOpening(shown: number, { from, to, days }: AllowedHours): number {
	const midnight = Math.floor(shown / dayMs) * dayMs;
	const length = (to > from ? to - from : to - from + 24 * 60) * minuteMs;
	// The hours of yesterday may go on after midnight.
	for (let day = -1; day <= daysOfWeek; day++) {
		const opening = midnight + day * dayMs + from * minuteMs;
		const isAllowedDay = days.includes(new Date(opening).getUTCDay());
		if (isAllowedDay && opening + length > shown) return Math.max(opening, shown);
	}
	throw new RangeError('No day is allowed');
}

/** The moment at which clocks in UTC show what the clocks of a time zone show now. */
function shownAt(moment: number, timeZone: string): number {
	return utcMoment(wallTimeAt(moment, timeZone));
}

/** When clocks go forward or back: the first moment with the new time. Undefined if they do not. */
function clockChangeBetween(start: number, end: number, timeZone: string): number | undefined {
	const aheadAt = (moment: number) => shownAt(moment, timeZone) - moment;
	const before = aheadAt(start);
	if (aheadAt(end) === before) return undefined;
	let [last, first] = [start, end];
	while (first - last > 1) {
		const middle = Math.floor((last + first) / 2);
		if (aheadAt(middle) === before) last = middle;
		else first = middle;
	}
	return first;
}
