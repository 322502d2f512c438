import { isVisible } from '../../../nodes/SpruceHealth/values/text/visibleText';

describe('whether a person sees anything of a text', () => {
	it.each([
		['a zero-width space', '\u200b'],
		['a blank of Braille', '\u2800'],
		['a soft hyphen', '\u00ad'],
		['a Hangul filler', '\u3164'],
		['another Hangul filler', '\u115f\u1160\uffa0'],
		['a word joiner', '\u2060'],
		['a byte order mark', '\ufeff'],
		['tag characters', '\u{e0020}\u{e0061}\u{e007f}'],
		['a combining accent', '\u0301'],
		['a variation selector', '\ufe0f'],
		['joiners', '\u200c\u200d'],
		['marks of direction', '\u200e\u202a\u2066'],
		['a Mongolian separator', '\u180e'],
		['a Khmer vowel without a shape', '\u17b4'],
		['an invisible plus sign', '\u2064'],
		['control characters', '\u0000\u0007\u001b'],
		['blanks of every width', ' \u00a0\u2003\u202f\u3000\t\n\u2028'],
		['an empty note of music', '\u{1d159}'],
		['half an emoji', '\ud83d'],
		['the sign for half an emoji', '\ufffd'],
		['the place of an image', '\ufffc'],
		['a mixture of them', ' \u200b\n\u2800\u00ad '],
	])('is no for %s', (_name, text) => {
		expect(isVisible(text)).toBe(false);
	});

	it.each([
		'a',
		'.',
		'?',
		'👍',
		'❤️',
		'👩‍⚕️',
		'1️⃣',
		'🏴󠁧󠁢󠁥󠁮󠁧󠁿',
		'é',
		'नमस्ते',
		'\u200bHi',
		'$',
		'…',
		'\ue000',
	])('is yes for %j', (text) => {
		expect(isVisible(text)).toBe(true);
	});
});
