import { shortTime } from '../../../values/dates/shortTime';
import { wallTimeAt } from '../../../values/dates/timeZone';
import type { TranscriptEntry } from './transcriptEntry';

/** Only what somebody wrote over several lines is indented, so that nobody can forge an entry. */
const indent = '    ';

/** How many characters a further line of an entry takes besides its own, with the line break. */
export const lineOverhead = indent.length + 1;

/**
 * The lines of entries, the oldest first. The year stands where it changes and in the first line, so
 * that a transcript reads the same in any year.
 */
export function entryLines(entries: readonly TranscriptEntry[], timeZone: string): string[] {
	let lastYear: number | undefined;
	return entries.flatMap((entry) => {
		const year = entry.moment === undefined ? lastYear : wallTimeAt(entry.moment, timeZone).year;
		const lines = linesOf(entry, timeZone, year !== lastYear);
		lastYear = year;
		return lines;
	});
}

/** How many characters an entry takes at most, with its line breaks. */
export function longestText(entry: TranscriptEntry, timeZone: string): number {
	return linesOf(entry, timeZone, true).reduce((length, line) => length + line.length + 1, 0);
}

function linesOf(
	{ moment, heading, lines: [first, ...others] }: TranscriptEntry,
	timeZone: string,
	hasYear: boolean,
): string[] {
	const time = moment === undefined ? 'Unknown time' : shortTime(moment, timeZone, hasYear);
	const start = `${time} ${heading}`;
	return [
		first === undefined ? start : `${start}: ${first}`,
		...others.map((line) => (line === '' ? '' : `${indent}${line}`)),
	];
}
