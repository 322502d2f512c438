import type { IDataObject } from 'n8n-workflow';
import { wellFormed } from '../../../values/text/oneLine';
import { entryLines, lineOverhead, longestText } from './entryLines';
import { type TranscriptEntry, transcriptEntry } from './transcriptEntry';

/** How a transcript is written. */
export interface TranscriptSettings {
	/** Of the workflow, e.g. `America/New_York`. */
	timeZone: string;
	maxCharacters: number;
	/** Which items of the conversation were not read. */
	unread?: 'earlier' | 'later';
}

/** The text of a conversation, and whether all of it is in there. */
export interface Transcript {
	transcript: string;
	/** How many items are in the text. */
	itemCount: number;
	isComplete: boolean;
}

const notices = {
	earlier: '[Earlier messages are left out]',
	later: '[Later messages are left out]',
	rest: '[The rest of this message is left out]',
};

/** For all notices, whichever of them the text gets, each on a line of its own and indented. */
const roomForNotices = Object.values(notices).join('\n    ').length;

/**
 * Writes a conversation as plain text, one line for each message, call and note:
 * `Jul 4, 9:05 AM Ada: Hello`. Where there is too much for the text, the latest is kept.
 *
 * @param items the oldest first
 */
export function transcriptOf(
	items: readonly IDataObject[],
	{ timeZone, maxCharacters, unread }: TranscriptSettings,
): Transcript {
	const entries = items.map(transcriptEntry);
	const room = maxCharacters - roomForNotices;
	const latest = latestEntries(entries, timeZone, room);
	const hasEarlier = unread === 'earlier' || latest.length < entries.length;
	const isCutShort = latest.length === 1 && longestText(latest[0], timeZone) > room;
	const kept = isCutShort ? [cutShort(latest[0], timeZone, room)] : latest;
	const text = [
		...(hasEarlier ? [notices.earlier] : []),
		...entryLines(kept, timeZone),
		...(unread === 'later' ? [notices.later] : []),
	];
	return {
		transcript: text.join('\n'),
		itemCount: kept.length,
		isComplete: !hasEarlier && unread === undefined && !isCutShort,
	};
}

/** How many characters a transcript of these items takes at most. */
export function longestTranscript(items: readonly IDataObject[], timeZone: string): number {
	return items
		.map((item) => longestText(transcriptEntry(item), timeZone))
		.reduce((sum, length) => sum + length, 0);
}

/** As many of the latest entries as there is room for, and one at least. */
function latestEntries(
	entries: readonly TranscriptEntry[],
	timeZone: string,
	room: number,
): readonly TranscriptEntry[] {
	let left = room;
	let first = entries.length;
	while (first > 0) {
		left -= longestText(entries[first - 1], timeZone);
		if (left < 0 && first < entries.length) break;
		first -= 1;
	}
	return entries.slice(first);
}

/** The beginning of an entry for which there is too little room. */
function cutShort(entry: TranscriptEntry, timeZone: string, room: number): TranscriptEntry {
	let left = room - longestText({ ...entry, lines: [''] }, timeZone);
	const lines: string[] = [];
	for (const line of entry.lines) {
		if (left <= 0) break;
		// A cut through an emoji would leave half of it.
		lines.push(wellFormed(line.slice(0, left)));
		left -= line.length + lineOverhead;
	}
	return { ...entry, lines: [...lines, notices.rest] };
}
