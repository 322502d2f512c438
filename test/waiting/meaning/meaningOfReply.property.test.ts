import fc from 'fast-check';
import { meaningOfReply } from '../../../nodes/SpruceHealth/waiting/meaning/meaningOfReply';
import { repliesByMeaning } from './replies';

const none = { yes: [], no: [] };

const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' }),
	fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
	fc.array(fc.constantFrom(...Object.values(repliesByMeaning).flat())).map((all) => all.join(' ')),
);

/** Words that the package does not know, so that only the user's lists give them a meaning. */
const userWord = fc.constantFrom(
	'C',
	'R',
	'keep',
	'move',
	'keep it',
	'7',
	'42',
	'💙',
	'はい',
	'Später',
);

/** Answers that end with a letter and stand on one line: what is added must belong to them. */
const clearAnswers = (['yes', 'no'] as const).flatMap((meaning) =>
	repliesByMeaning[meaning]
		.filter((reply) => /^[\p{L}\p{N}' ,’]{1,100}$/u.test(reply))
		.map((reply) => [reply, meaning] as const),
);

const blanks = fc.stringMatching(/^[ \n\t\u00a0\u200b]{0,5}$/);
const endings = fc.constantFrom('', '.', '!', '!!!', '...', ' .', ')', '"', ' :)');

const inAnyCase = (text: string) =>
	fc
		.array(fc.boolean(), { minLength: text.length, maxLength: text.length })
		.map((upper) =>
			[...text]
				.map((letter, at) => (upper[at] ? letter.toUpperCase() : letter.toLowerCase()))
				.join(''),
		);

describe('the meaning of a reply', () => {
	it('is told for any text and any words', () => {
		fc.assert(
			fc.property(anyText, fc.array(anyText), fc.array(anyText), (text, yes, no) => {
				expect(['yes', 'no', 'unclear']).toContain(meaningOfReply(text, { yes, no }));
			}),
			{ numRuns: 300 },
		);
	});

	it("is swapped with the user's words for yes and for no", () => {
		const swapped = { yes: 'no', no: 'yes', unclear: 'unclear' };
		const lists = fc
			.tuple(fc.uniqueArray(userWord, { minLength: 2 }), fc.nat())
			.map(([all, at]) => {
				const yesCount = at % (all.length + 1);
				return { yes: all.slice(0, yesCount), no: all.slice(yesCount) };
			});
		fc.assert(
			fc.property(lists, fc.array(userWord, { minLength: 1, maxLength: 3 }), (words, reply) => {
				const text = reply.join(', ');
				const other = meaningOfReply(text, { yes: words.no, no: words.yes });
				expect(other).toBe(swapped[meaningOfReply(text, words)]);
			}),
		);
	});

	it('stays the same in any case, with any blanks around it and any punctuation behind it', () => {
		const typed = fc
			.constantFrom(...clearAnswers)
			.chain(([reply, meaning]) =>
				fc.tuple(inAnyCase(reply), blanks, endings, blanks, fc.constant(meaning)),
			);
		expect(clearAnswers.length).toBeGreaterThan(80);
		fc.assert(
			fc.property(typed, ([reply, before, ending, after, meaning]) => {
				expect(meaningOfReply(`${before}${reply}${ending}${after}`, none)).toBe(meaning);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('is never yes with "not" before an answer', () => {
		fc.assert(
			fc.property(fc.constantFrom(...clearAnswers), ([reply]) => {
				expect(meaningOfReply(`not ${reply}`, none)).not.toBe('yes');
			}),
		);
	});
});

describe('a reply of a million characters', () => {
	it.each([
		'a',
		'yes ',
		' ',
		'\n',
		'> ',
		'"',
		'“',
		'On ',
		'e\u0301',
		'\u0301',
		'\u200b',
		'👍',
		'\ud83d',
		'1.',
		"y'",
	])('is unclear or read at once, also one of %j', (part) => {
		const text = part.repeat(1_000_000 / part.length);
		const startedAt = performance.now();
		for (const reply of [text, `Liked “${text}”`, `Yes${text}`, `yes\n${text}wrote:`]) {
			meaningOfReply(reply, { yes: ['C'], no: [text] });
		}
		// A time that grows with the square would take hours.
		expect(performance.now() - startedAt).toBeLessThan(60_000);
	});
});
