import { readBirthDate } from '../../nodes/SpruceHealth/values/dates/birthDate';
import { readTime } from '../../nodes/SpruceHealth/values/dates/readTime';
import { baseUrl } from '../../nodes/SpruceHealth/client/credential/baseUrl';
import { isFile } from '../../nodes/SpruceHealth/client/downloads/downloadVerdict';
import { isThrottled } from '../../nodes/SpruceHealth/client/rateLimit/isThrottled';
import { readRateLimit } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import { pageIn } from '../../nodes/SpruceHealth/client/reads/page';
import { isForeign } from '../../nodes/SpruceHealth/client/retry/refusal';
import { saysDuplicate } from '../../nodes/SpruceHealth/client/retry/saysDuplicate';
import { saysNotFound } from '../../nodes/SpruceHealth/client/retry/saysNotFound';
import {
	codeOfMessage,
	connectionFailure,
} from '../../nodes/SpruceHealth/client/wire/connectionProblem';
import { errorWords } from '../../nodes/SpruceHealth/client/wire/errorWords';
import { recordInAnswer } from '../../nodes/SpruceHealth/client/writes/recordInAnswer';
import { contradictions } from '../../nodes/SpruceHealth/records/contact/contradictions';
import { isSameText } from '../../nodes/SpruceHealth/records/contact/contactValues';
import { transcriptOf } from '../../nodes/SpruceHealth/records/conversation/transcript/transcriptOf';
import { filesOf } from '../../nodes/SpruceHealth/records/files/filesOf';
import { externalIdOf } from '../../nodes/SpruceHealth/steps/contacts/externalIdOf';
import { columnOfHeader } from '../../nodes/SpruceHealth/steps/contacts/columns/headers';
import { chosenTags } from '../../nodes/SpruceHealth/steps/tags/chosenTags';
import { apiPath } from '../../nodes/SpruceHealth/steps/input/apiPath';
import { plain } from '../../nodes/SpruceHealth/values/text/plain';
import { matchesFilter } from '../../nodes/SpruceHealth/listSearch/lists/matchingEntries';
import { conversationStateOf } from '../../nodes/SpruceHealth/trigger/events/conversationState';
import { readEvents } from '../../nodes/SpruceHealth/records/event/readEvents';
import { passesFilters, wantedTagIds } from '../../nodes/SpruceHealth/trigger/events/filters';
import { matchingEvents, eventNames } from '../../nodes/SpruceHealth/trigger/events/events';
import { simplifiedEvent } from '../../nodes/SpruceHealth/trigger/output/simplified/simplifiedEvent';
import { isSignedBySpruce } from '../../nodes/SpruceHealth/trigger/webhook/signature';
import { isUrlTest } from '../../nodes/SpruceHealth/trigger/webhook/isUrlTest';
import { answerWords } from '../../nodes/SpruceHealth/waiting/meaning/answerWords';
import { meaningOfReply } from '../../nodes/SpruceHealth/waiting/meaning/meaningOfReply';
import { questionIn } from '../../nodes/SpruceHealth/waiting/Question';
import { isSafeAddress, isSameUrl } from '../../nodes/SpruceHealth/values/urls/addresses';
import { emailProblem, readEmailAddress } from '../../nodes/SpruceHealth/values/emailAddress';
import { extensionOf, mimeTypeOf } from '../../nodes/SpruceHealth/values/files/fileTypes';
import { chosenId } from '../../nodes/SpruceHealth/values/ids/chosenId';
import { readPhoneOrEmail } from '../../nodes/SpruceHealth/values/phoneOrEmail';
import { isSameNumber, readPhoneNumber } from '../../nodes/SpruceHealth/values/phoneNumber';
import { spruceTimeMs, spruceTimeText } from '../../nodes/SpruceHealth/values/spruceTime';
import { isSameName } from '../../nodes/SpruceHealth/values/text/oneLine';
import { matchingChoice } from '../../nodes/SpruceHealth/values/text/choices';
import { brokenPartOf } from '../../nodes/SpruceHealth/values/text/brokenText';
import { listEntries } from '../../nodes/SpruceHealth/values/text/textList';
import { isVisible } from '../../nodes/SpruceHealth/values/text/visibleText';
import { isPlaceholder } from '../../nodes/SpruceHealth/values/contact/placeholders';
import { deliveryOf } from '../../nodes/SpruceHealth/values/webhooks/webhookEndpoint';

const length = 100_000;

/** A time below this one says nothing. */
const shortMs = 1_000;

/** For a text that is four times as long, linear time is 4 times as long, and quadratic time 16 times. */
const mostGrowth = 9;

/** What repeats in a text from a stranger, and what may stand around it. */
const shapes: Array<[what: string, part: string, before?: string, after?: string]> = [
	['dots', '.', 'a', 'a'],
	['blanks', ' ', 'a', 'a'],
	['line breaks', '\n', 'a', 'a'],
	['digits', '1', '', 'x'],
	['groups of digits', ' 11111', 'contact', ' x'],
	['letters', 'a', '', '!'],
	['letters in parentheses', '(a)', '', '('],
	['opening parentheses', '('],
	['opening brackets', '['],
	['opening braces', '{', '', '!'],
	['angle brackets', '<'],
	['quotes', '"', '', 'x'],
	['slashes', '/', 'https://files.example.com/', 'x'],
	['hashes', '#', '/', '\n'],
	['equals signs', '=', 'a', 'a'],
	['commas', ',', 'a', 'a'],
	['at signs', '@', 'a', '!'],
	['hyphens', '-', 'a', '!'],
	['percent signs', '%', 'https://files.example.com/', 'x'],
	['domains', 'a.', 'x@', '!'],
	['combining marks', '\u0301', 'e', '!'],
	['invisible characters', '\u200b', 'a', 'a'],
	['control characters', '\0', 'a', 'a'],
	['halves of emoji', '\ud83d', 'a', 'a'],
	['keywords of a repeat', 'request idempotent ', '', 'x'],
	['words of a missing record', 'contact id 1 ', '', 'x'],
	['file types', 'a/b;', '', '\n'],
	['dates', '2026-01-01 ', '', 'x'],
];

const item = (more: object) => ({
	type: 'conversationItem.created',
	data: { object: { id: 'ti_1', ...more } },
});
const read = { method: 'GET' as const, path: '/contacts/entity_1', repeatable: true };
const refusal = (message: string) => ({ status: 400, headers: {}, body: { type: 'x', message } });

/** What reads text from outside: from Spruce, from whoever calls a webhook, from a patient or a sheet. */
const readers: Record<string, (text: string) => unknown> = {
	'an address': (text) => [
		isSafeAddress(text),
		isSameUrl(text, `${text}/`),
		isSameUrl(`https://x.example/${text}`, 'https://x.example/'),
	],
	'a base URL': baseUrl,
	'a birth date': (text) => readBirthDate(text, 'monthDayYear', 'UTC', 0),
	'a choice': (text) => matchingChoice(text, [{ name: text, value: 'a' }]),
	'a conversation': (text) =>
		transcriptOf(
			[{ text, author: { displayName: text }, attachments: [{ title: text }], createdAt: text }],
			{ timeZone: 'UTC', maxCharacters: 20_000 },
		),
	'a filter of a list': (text) => matchesFilter(text, 'a'),
	'a header of a sheet': columnOfHeader,
	'a list': listEntries,
	'a message': (text) => [plain(text), isVisible(text)],
	'a moment of Spruce': (text) => [spruceTimeMs(text), spruceTimeText(text)],
	'a moment': (text) => readTime(text, 'dayMonthYear', 'America/New_York'),
	'a name': (text) => [isSameName(text, `${text} `), isSameText(text, `${text} `)],
	'a name or a tag that is none': isPlaceholder,
	'a path': apiPath,
	'a phone number': (text) => [readPhoneNumber(text), isSameNumber(text, '+12065551234')],
	'a phone number or email address': readPhoneOrEmail,
	'a reply': (text) => [
		meaningOfReply(text, { yes: [], no: [] }),
		meaningOfReply(text.slice(0, 1_000), { yes: ['C'], no: ['R'] }),
	],
	'a signature': (text) => isSignedBySpruce(Buffer.from('x'), text, text),
	'a signing secret': (text) => isSignedBySpruce(Buffer.from('x'), 'a'.repeat(43), text),
	'an External ID': (text) => externalIdOf(text, 'MRN'),
	'an email address': (text) => [readEmailAddress(text), emailProblem(text)],
	'an ID': (text) => chosenId(text, { parameter: 'contactId', label: 'Contact', mode: 'id' }),
	'the body of a webhook': (text) => [readEvents(text), isUrlTest(text)],
	'the cursor of a page': (text) => pageIn({ contacts: [], paginationToken: text }, 'contacts'),
	'the headers of an answer': (text) => [
		readRateLimit({ 's-ratelimit-limit': text, 's-ratelimit-remaining': text }),
		isFile({ status: 200, headers: { 'content-type': text } }, text),
		isForeign({ status: 403, headers: { 'content-type': text }, body: text }),
	],
	'the location of a record': (text) => recordInAnswer({}, `/${text}`),
	'the name of a contact': (text) => contradictions({ givenName: text }, { givenName: 'Maria' }),
	'the status of an endpoint': (text) => deliveryOf({ status: text }),
	'a text with a value that is missing': brokenPartOf,
	'the title and type of a file': (text) => [
		filesOf({
			id: 't',
			attachments: [
				{
					title: text,
					data: { signedUrl: { url: 'https://x.example', expiresAt: text }, mimetype: text },
				},
			],
		}),
		mimeTypeOf({ mimeType: text, fileName: text }),
		extensionOf(text),
	],
	'the words of a network error': (text) => [codeOfMessage(text), connectionFailure(text)],
	'the words for yes and no': (text) => answerWords({ yes: text, no: '' }),
	'the words of an error': (text) => [
		errorWords(text),
		isThrottled(refusal(text)),
		saysNotFound(read, refusal(text)),
		saysDuplicate(422, { message: text }),
		saysDuplicate(422, { type: text }),
	],
	'the words of an event': (text) => {
		const [event] = readEvents(
			item({ text, direction: text, createdAt: text, event: { type: text } }),
		).events;
		const line = { id: text, rawValue: text, label: text };
		const conversation = { type: text, internalEndpoint: line, tags: [{ id: text, value: text }] };
		const filters = { lines: ['(206) 555-1234'], conversationTagIds: ['vip'] };
		const ofText = { textContains: ['STOP', 'a', '.'] };
		return [
			matchingEvents({ ...event, conversation }, eventNames),
			passesFilters(filters, { ...event, conversation }),
			passesFilters(ofText, { ...event, conversation }),
			simplifiedEvent({ ...event, conversation }, ['anyEvent']),
		];
	},
	'the query of a waiting question': (text) =>
		questionIn({ asked: text, conversation: text, to: text, line: text, only: text }),
	'the type of an event': (text) => readEvents({ type: text, eventTime: text, id: text }),
};

/** What reads lists from outside. */
const listReaders: Record<string, (length: number) => unknown> = {
	'files of one name': (length) => {
		const data = { signedUrl: { url: 'https://x.example' } };
		return filesOf({ attachments: Array.from({ length }, () => ({ title: 'a.jpg', data })) });
	},
	'tags of a conversation': (length) => {
		const tags = Array.from({ length }, (_, index) => ({ id: `tag_${index}`, value: 'VIP' }));
		const conversation = { id: 't_1', tags };
		const event = { type: 'conversation.updated', time: '', object: conversation, conversation };
		const wanted = wantedTagIds({ conversationTagIds: ['vip'] }, event);
		const before = conversationStateOf(event);
		return matchingEvents(event, eventNames, before, wanted);
	},
	'tags that were entered': (length) =>
		chosenTags(
			Array.from({ length }, (_, index) => `tag_${index}`),
			[],
			'Tags',
		),
	'records of a page': (length) =>
		pageIn({ contacts: Array.from({ length }, (_, index) => ({ id: String(index) })) }, 'contacts'),
	'events of a body': (length) =>
		readEvents(JSON.stringify(Array.from({ length }, () => item({ text: 'Hello' })))),
};

/** What was entered may be refused, in no more time. */
function tryTo(work: () => unknown): void {
	try {
		work();
	} catch (error) {
		expect(error).toHaveProperty('name', 'InvalidInput');
	}
}

/** In milliseconds of CPU time, which other work on the machine does not lengthen. */
function timeFor(work: () => unknown): number {
	const start = process.cpuUsage();
	tryTo(work);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1_000;
}

/** Measures twice, because memory may have been cleared up meanwhile. */
function growsTooFast(workFor: (length: number) => () => unknown): boolean {
	const isSlow = () => {
		const short = timeFor(workFor(length / 4));
		const long = timeFor(workFor(length));
		return long > shortMs && long > mostGrowth * short;
	};
	return isSlow() && isSlow();
}

describe('a text of a hundred thousand characters', () => {
	it.each(Object.entries(readers))('takes no more time than it grows, as %s', (_what, readText) => {
		const slow = shapes.filter(([, part, before = '', after = '']) =>
			growsTooFast((characters) => {
				const text = `${before}${part.repeat(characters / part.length)}${after}`;
				return () => readText(text);
			}),
		);
		expect(slow.map(([what]) => what)).toEqual([]);
	});
});

describe('a list of a hundred thousand', () => {
	it.each(Object.entries(listReaders))('%s takes no more time than it grows', (_what, readList) => {
		expect(growsTooFast((entries) => () => readList(entries))).toBe(false);
	});
});
