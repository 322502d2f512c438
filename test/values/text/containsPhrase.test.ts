import { containsPhrase } from '../../../nodes/SpruceHealth/values/text/containsPhrase';

const contained: Array<[phrase: string, text: string]> = [
	['stop', 'STOP'],
	['STOP', 'please stop.'],
	['stop', '“Stop!” she wrote'],
	['stop', "'stop'"],
	['stop', 'stop/quit'],
	['stop', 'STOP请'],
	['stop', 'unstoppable, so stop'],
	['yes', 'Yes👍'],
	['👍', 'ok👍🏽'],
	['❤', 'I ❤️ it'],
	['refill', 're­fill'],
	['refill please', ' Refill\n\t please'],
	['follow-up', 'Follow\u2011up on Monday'],
	["don't", 'I don’t want this'],
	['don’t', "DON'T"],
	['sí', 'SÍ'],
	['sí'.normalize('NFD'), 'sí, gracias'.normalize('NFC')],
	['résumé', 'RÉSUMÉ'.normalize('NFD')],
	['straße', 'STRASSE'],
	['ΣΟΦΟΣ', 'σοφος'],
	['stop', 'ＳＴＯＰ'],
	['停止', '请停止发送'],
	['やめて', 'もうやめてください'],
	['หยุด', 'กรุณาหยุดส่ง'],
	['стоп', 'СТОП!'],
	['$5', 'It costs $5.'],
	['1', 'Reply: 1'],
	['[.*', 'a [.* b'],
];

const missing: Array<[phrase: string, text: string]> = [
	['stop', 'unstoppable'],
	['stop', 'stops'],
	['stop', 'stop_it'],
	['stop', 'stop2'],
	['stop', 'st op'],
	['can', "I can't"],
	['can', 'I can’t'],
	['t', "I can't"],
	['si', 'sí'],
	['resum', 'resumé'],
	['e', 'é'.normalize('NFD')],
	['ano', 'año'],
	['1', '10'],
	['$5', '$50'],
	['refill please', 'refill, please'],
	['.', 'stop'],
	['stop', ''],
	['', 'stop'],
	[' ', 'stop it'],
];

describe('a text', () => {
	it.each(contained)('contains %j: %j', (phrase, text) => {
		expect(containsPhrase(text, ['other', phrase])).toBe(true);
	});

	it.each(missing)('does not contain %j: %j', (phrase, text) => {
		expect(containsPhrase(text, ['other', phrase])).toBe(false);
	});

	it.each(['a', ' ', "'", "a'", 'aé', '\u00ad', '停', '👍'])(
		'of 100,000 characters is searched at once, also one of %j',
		(part) => {
			const text = part.repeat(100_000 / part.length);
			const phrases = ['b', part, `${part}b`, text.slice(1), "a'a'b"];
			const startedAt = performance.now();
			expect(containsPhrase(text, ['b', 'bb'])).toBe(false);
			containsPhrase(text, phrases);
			// A time that grows with the square would take minutes.
			expect(performance.now() - startedAt).toBeLessThan(5_000);
		},
	);
});
