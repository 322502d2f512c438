import { BoundedMap } from '../BoundedMap';

/** A time as a clock on the wall and a calendar show it, in an unnamed time zone. Month 1 is January. */
export interface WallTime {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
	millisecond: number;
}

/** A calendar day. Month 1 is January. */
export type CalendarDay = Pick<WallTime, 'year' | 'month' | 'day'>;

const dayMs = 86_400_000;

/** By time zone: there are some 400, which may be written in lower case, too. Holds no patient data. */
const formats = new BoundedMap<Intl.DateTimeFormat>(1_000);

/** A format costs as much to make as hundreds of times to format. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known !== undefined) return known;
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	formats.set(timeZone, format);
	return format;
}

/**
 * What clocks show at a moment.
 *
 * @param moment in ms since 1970
 * @param timeZone an IANA name, e.g. `America/New_York`
 */
export function wallTimeAt(moment: number, timeZone: string): WallTime {
	const parts = formatFor(timeZone).formatToParts(moment);
	const part = (name: Intl.DateTimeFormatPartTypes) =>
		Number(parts.find(({ type }) => type === name)?.value);
	return {
		year: part('year'),
		month: part('month'),
		day: part('day'),
		hour: part('hour'),
		minute: part('minute'),
		second: part('second'),
		millisecond: ((moment % 1_000) + 1_000) % 1_000,
	};
}

/** The moment, in ms since 1970, at which clocks in UTC show this time. */
export function utcMoment(wall: WallTime): number {
	const { year, month, day, hour, minute, second, millisecond } = wall;
	const moment = new Date(0);
	// Unlike Date.UTC, this does not take the year 80 for 1980.
	moment.setUTCFullYear(year, month - 1, day);
	return moment.setUTCHours(hour, minute, second, millisecond);
}

function offsetAt(moment: number, timeZone: string): number {
	return utcMoment(wallTimeAt(moment, timeZone)) - moment;
}

/**
 * The moment at which clocks in a time zone show this time. A time that they show twice, when they
 * go back in fall, means its first moment.
 *
 * @returns ms since 1970; undefined for a time that they skip when they go forward in spring
 */
export function momentAt(wall: WallTime, timeZone: string): number | undefined {
	const asUtc = utcMoment(wall);
	return [asUtc - dayMs, asUtc + dayMs]
		.map((nearby) => asUtc - offsetAt(nearby, timeZone))
		.filter((moment) => moment + offsetAt(moment, timeZone) === asUtc)
		.sort((one, other) => one - other)[0];
}

/**
 * The first moment of a day, in ms since 1970. Where clocks go forward at midnight, the day begins
 * at one o'clock.
 */
export function startOfDay(day: CalendarDay, timeZone: string): number {
	const midnight = { ...day, hour: 0, minute: 0, second: 0, millisecond: 0 };
	const asUtc = utcMoment(midnight);
	return momentAt(midnight, timeZone) ?? asUtc - offsetAt(asUtc - dayMs, timeZone);
}
