import { wallTimeAt } from './timeZone';

/** Not by Intl, which puts other blanks before AM and PM from version to version of Node. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A time as people write it in the United States: `Jul 4, 9:05 AM`, or with its year
 * `Jul 4, 2026, 9:05 AM`.
 *
 * @param moment in ms since 1970
 * @param timeZone an IANA name, e.g. `America/New_York`
 */
export function shortTime(moment: number, timeZone: string, hasYear: boolean): string {
	const { year, month, day, hour, minute } = wallTimeAt(moment, timeZone);
	const date = `${months[month - 1]} ${day}${hasYear ? `, ${year}` : ''}`;
	const half = hour < 12 ? 'AM' : 'PM';
	return `${date}, ${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${half}`;
}
