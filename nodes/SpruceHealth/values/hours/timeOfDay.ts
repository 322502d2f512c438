import { clockTime } from '../dates/clockTime';
import type { Problem } from '../refusal';

const unreadable: Problem = {
	problem: 'this is not a time of day',
	advice:
		"Enter it such as 9:00 AM or 18:00. With an expression: {{ $json.opensAt.toDateTime().toFormat('HH:mm') }}.",
};

const whichHalf: Problem = {
	problem: 'it is not clear whether this is in the morning or in the evening',
	advice: 'Add AM or PM, such as 9:00 AM. On a 24-hour clock, enter two digits, such as 09:00.',
};

/**
 * Reads a time of day: `9 am`, `9:00 PM`, `09:00`, `18:00`, `24:00`. Nothing is guessed: many people
 * write 5:00 for 5 PM, and a patient must not get a text at 5 in the morning.
 *
 * @returns minutes since midnight, from 0 to 1440
 */
export function timeOfDay(text: string): { minutes: number } | Problem {
	// Forms and spreadsheets write full-width digits and narrow blanks.
	const written = text.normalize('NFKC').trim();
	if (/^24:00(?::00)?$/.test(written)) return { minutes: 24 * 60 };
	if (/^\d{1,2}(?:$|(?<=^\d):\d{2}(?::00)?$)/.test(written)) return whichHalf;
	const read = clockTime(` ${written}`);
	if ('problem' in read || read.time === undefined || read.offsetMinutes !== undefined) {
		return unreadable;
	}
	const { hour, minute, second, millisecond } = read.time;
	return second + millisecond === 0 ? { minutes: hour * 60 + minute } : unreadable;
}
