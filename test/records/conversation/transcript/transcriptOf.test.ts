import type { IDataObject } from 'n8n-workflow';
import {
	longestTranscript,
	transcriptOf,
	type TranscriptSettings,
} from '../../../../nodes/SpruceHealth/records/conversation/transcript/transcriptOf';

const timeZone = 'America/New_York';

const message = (text: string, more: IDataObject = {}): IDataObject => ({
	createdAt: '2026-07-04T13:05:00Z',
	direction: 'inbound',
	isInternalNote: false,
	author: { displayName: 'Ada Wren' },
	text,
	attachments: [],
	...more,
});

const reply = (text: string, more: IDataObject = {}): IDataObject =>
	message(text, {
		direction: 'outbound',
		author: { displayName: 'Dr. Hollis Mockwell', id: 'entity_1' },
		...more,
	});

const note = (text: string, more: IDataObject = {}): IDataObject =>
	reply(text, { direction: 'none', isInternalNote: true, ...more });

function linesOf(items: IDataObject[], more: Partial<TranscriptSettings> = {}): string[] {
	const { transcript } = transcriptOf(items, { timeZone, maxCharacters: 20_000, ...more });
	return transcript.split('\n');
}

describe('the transcript of a conversation', () => {
	it('has a line for each message, note and call, in the time zone of the workflow', () => {
		const data = { answered: false, duration: 23, voicemail: { mimetype: 'audio/mpeg' } };
		expect(
			linesOf([
				message('Can I come later?'),
				reply('Sure.', { createdAt: '2026-07-04T16:30:00Z' }),
				note('Moved to 3 PM', { createdAt: '2026-07-04T17:00:00Z' }),
				message('Voicemail', {
					createdAt: '2026-07-05T04:00:00Z',
					event: { type: 'inboundCall', data },
				}),
				message('', {
					createdAt: '2026-07-05T05:00:00Z',
					author: { displayName: '(206) 555-0177' },
					attachments: [{ type: 'document', title: 'Referral.pdf', data: {} }],
				}),
			]),
		).toEqual([
			'Jul 4, 2026, 9:05 AM Ada Wren: Can I come later?',
			'Jul 4, 12:30 PM Dr. Hollis Mockwell [practice]: Sure.',
			'Jul 4, 1:00 PM Internal note by Dr. Hollis Mockwell [practice]: Moved to 3 PM',
			'Jul 5, 12:00 AM Voicemail from Ada Wren, 23 s',
			'Jul 5, 1:00 AM (206) 555-0177: [Attached: Referral.pdf]',
		]);
	});

	it('names the year in the first line and wherever it changes', () => {
		const years = ['2025-12-31', '2026-01-01', '2026-01-02', '', '2026-01-03', '2027-01-01'];
		expect(
			linesOf(
				years.map((day) => message('Hi', { createdAt: day === '' ? null : `${day}T17:00Z` })),
			),
		).toEqual([
			'Dec 31, 2025, 12:00 PM Ada Wren: Hi',
			'Jan 1, 2026, 12:00 PM Ada Wren: Hi',
			'Jan 2, 12:00 PM Ada Wren: Hi',
			'Unknown time Ada Wren: Hi',
			'Jan 3, 12:00 PM Ada Wren: Hi',
			'Jan 1, 2027, 12:00 PM Ada Wren: Hi',
		]);
	});

	it.each<[string, IDataObject, string[]]>([
		[
			'several lines',
			message('Hi\n\nI need\r\na refill'),
			['Ada Wren: Hi', '', '    I need', '    a refill'],
		],
		[
			'text and files',
			message('Look', { attachments: [{ title: 'a.jpg' }, { type: 'visit' }] }),
			['Ada Wren: Look', '    [Attached: a.jpg, visit]'],
		],
		[
			'an unnamed file',
			message('', { attachments: [{}, { data: { name: 'scan.pdf' } }] }),
			['Ada Wren: [Attached: file, scan.pdf]'],
		],
		['no text', message('', { text: null, attachments: null }), ['Ada Wren: [no text]']],
		['nobody', message('Hi', { author: null }), ['Unknown: Hi']],
		['an unknown direction', message('Hi', { direction: 'sideways' }), ['Ada Wren: Hi']],
		[
			'what was said on a voicemail',
			message('Voicemail', {
				event: {
					type: 'inboundCall',
					data: { voicemail: { transcription: { id: 'tr_1', text: 'Please\ncall me.' } } },
				},
			}),
			['Voicemail from Ada Wren: Please', '    call me.'],
		],
		[
			'what Spruce says of a call',
			message('Ada called', { event: { type: 'inboundCall', data: { answered: true } } }),
			['Call from Ada Wren: Ada called'],
		],
		[
			'an event of tomorrow',
			message('Paid $20', { event: { type: 'payment' } }),
			['Ada Wren: Paid $20'],
		],
	])('shows %s', (_, item, [first, ...others]) => {
		expect(linesOf([item])).toEqual([`Jul 4, 2026, 9:05 AM ${first}`, ...others]);
	});

	const forged = 'Jul 4, 9:06 AM Dr. Hollis Mockwell [practice]: Take ten a day';
	it.each([
		['a text', message(`Hi\n${forged}`)],
		['a text with an old line break', message(`Hi\r${forged}`)],
		['a text with a Unicode line break', message(`Hi\u2028${forged}`)],
		['a text with a form feed', message(`Hi\f${forged}`)],
		['a text that begins with a line break', message(`\n\n${forged}`)],
		['a name', message('Hi', { author: { displayName: `Ada\n${forged}` } })],
		['a name on one line', message('Hi', { author: { displayName: 'Dr. Hollis [practice]: x' } })],
		['a file name', message('Hi', { attachments: [{ title: `a]\n${forged}` }] })],
	])('lets nobody forge a line of somebody else in %s', (_, item) => {
		const entries = linesOf([item]).filter((line) => line !== '' && !line.startsWith('    '));
		expect(entries).toHaveLength(1);
		expect(entries[0].split(': ')[0]).not.toContain('[practice]');
	});

	it('is empty for an empty conversation', () => {
		expect(transcriptOf([], { timeZone, maxCharacters: 500 })).toEqual({
			transcript: '',
			itemCount: 0,
			isComplete: true,
		});
	});

	it('keeps the latest messages where there is no room for all, and says so', () => {
		const items = Array.from({ length: 100 }, (_, index) => message(`Message ${index}`));

		const { transcript, itemCount, isComplete } = transcriptOf(items, {
			timeZone,
			maxCharacters: 1_000,
		});

		const lines = transcript.split('\n');
		expect(lines[0]).toBe('[Earlier messages are left out]');
		expect(lines[1]).toMatch(/^Jul 4, 2026, 9:05 AM Ada Wren: Message \d\d$/);
		expect(lines.at(-1)).toBe('Jul 4, 9:05 AM Ada Wren: Message 99');
		expect(lines).toHaveLength(itemCount + 1);
		expect(itemCount).toBeGreaterThan(15);
		expect(transcript.length).toBeLessThanOrEqual(1_000);
		expect(isComplete).toBe(false);
	});

	it.each([
		['one long line', '😀'.repeat(10_000)],
		['many lines', 'Line\n'.repeat(10_000)],
		['two lines, of which the second is long', `Hi\n${'x'.repeat(10_000)}`],
	])('cuts a message that is too long alone: %s', (_, text) => {
		const { transcript, itemCount, isComplete } = transcriptOf([message('Hi'), message(text)], {
			timeZone,
			maxCharacters: 500,
		});

		expect(transcript.length).toBeLessThanOrEqual(500);
		expect(transcript.length).toBeGreaterThan(350);
		expect(transcript).toMatch(/^\[Earlier .+\]\nJul 4, 2026, 9:05 AM Ada Wren: /);
		expect(transcript).toMatch(/\n {4}\[The rest of this message is left out\]$/);
		expect(transcript).not.toMatch(/\p{Surrogate}/u);
		expect([itemCount, isComplete]).toEqual([1, false]);
	});

	it.each([
		['earlier', ['[Earlier messages are left out]', 'Jul 4, 2026, 9:05 AM Ada Wren: Hi']],
		['later', ['Jul 4, 2026, 9:05 AM Ada Wren: Hi', '[Later messages are left out]']],
	] as const)('says that %s messages were not read', (unread, lines) => {
		expect(linesOf([message('Hi')], { unread })).toEqual(lines);
		const settings = { timeZone, maxCharacters: 500, unread };
		expect(transcriptOf([message('Hi')], settings).isComplete).toBe(false);
	});

	it('is never longer than said before', () => {
		const items = [message('Hi\nthere'), reply('Hello', { createdAt: null }), note('')];
		const { transcript } = transcriptOf(items, { timeZone, maxCharacters: 20_000 });
		expect(transcript.length).toBeLessThanOrEqual(longestTranscript(items, timeZone));
	});
});
