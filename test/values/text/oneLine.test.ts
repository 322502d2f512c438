import fc from 'fast-check';
import { isSameName, oneLine, wellFormed } from '../../../nodes/SpruceHealth/values/text/oneLine';

describe('a text on one line', () => {
	it.each([
		['  Maria ', 'Maria'],
		['\u00a0Maria\u00a0', 'Maria'],
		['\ufeffMaria\u200b', 'Maria'],
		['\u200eMaria\u2060\u00ad', 'Maria'],
		['Maria\nLopez', 'Maria Lopez'],
		['Maria \r\n Lopez', 'Maria Lopez'],
		['Maria\tLopez', 'Maria Lopez'],
		['Maria\u2028Lopez\u0085', 'Maria Lopez'],
		['Maria\vLopez\f', 'Maria Lopez'],
		['Mary\u00a0Ann', 'Mary Ann'],
		['Mary  Ann', 'Mary  Ann'],
		['Mar\ufeffia', 'Maria'],
		['Mar\u0000ia', 'Maria'],
		['Maria \ud83d', 'Maria'],
		['\udc4d Maria', 'Maria'],
		['Ma\ud83dria', 'Maria'],
		['VIP ❤️', 'VIP ❤️'],
		['👩‍⚕️ Nurse', '👩‍⚕️ Nurse'],
		['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
		["O'Brien-Łukasz", "O'Brien-Łukasz"],
		['می\u200cخواهم', 'می\u200cخواهم'],
		['\u200b', ''],
		[' \n\t ', ''],
		['', ''],
	])('is made of %j: %j', (entered, expected) => {
		expect(oneLine(entered)).toBe(expected);
	});

	it('stays the same when it is made again, and never holds a line break or half an emoji', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const line = oneLine(text);
				expect(oneLine(line)).toBe(line);
				expect(line).not.toMatch(/[\n\r\t\u2028\u2029]/);
				expect(line).toBe(line.trim());
				expect(wellFormed(line)).toBe(line);
			}),
		);
	});
});

describe('a text without half emoji', () => {
	it.each([
		['See you \ud83d', 'See you '],
		['\udc4dok', 'ok'],
		['a\ud83d\ud83d\udc4db', 'a👍b'],
		['  👩‍⚕️\n\u200d ', '  👩‍⚕️\n\u200d '],
	])('is made of %j: %j', (entered, expected) => {
		expect(wellFormed(entered)).toBe(expected);
	});
});

describe('two names', () => {
	it.each([
		['VIP', ' vip '],
		['Café', 'Cafe\u0301'],
		['New\u00a0Patient', 'new patient'],
		['Fax\u200b', 'fax'],
		['Café', 'Cafe\u0301'],
		['New  Patient', 'New Patient'],
		['New \u00a0 Patient', 'new patient'],
	])('are the same: %j and %j', (one, other) => {
		expect(isSameName(one, other)).toBe(true);
	});

	it.each([
		['VIP', 'VIPs'],
		['Jose', 'José'],
		['', 'a'],
	])('are not the same: %j and %j', (one, other) => {
		expect(isSameName(one, other)).toBe(false);
	});
});
