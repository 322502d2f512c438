import fc from 'fast-check';
import { listEntries, textList } from '../../../nodes/SpruceHealth/values/text/textList';

describe('a list as text', () => {
	it.each([
		['vip, new', ['vip', 'new']],
		['vip;new', ['vip', 'new']],
		['vip\nnew', ['vip', 'new']],
		['vip\r\n\r\nnew\r\n', ['vip', 'new']],
		['vip; new, old\nolder', ['vip', 'new', 'old', 'older']],
		[' vip ,, ;\u200b, vip ', ['vip']],
		['New Patient', ['New Patient']],
		['["vip","new"]', ['vip', 'new']],
		[' [ "vip", "new" ] ', ['vip', 'new']],
		['[\n "vip",\n "new"\n]', ['vip', 'new']],
		['["Smith, John", "vip", ""]', ['Smith, John', 'vip']],
		['[2065550104, 2125550104]', ['2065550104', '2125550104']],
		['["vip", null]', ['vip']],
		['[12345678901234567890, 2]', ['12345678901234567890', '2']],
		['[12345678901234567890]', ['12345678901234567890']],
		['[vip\nnew]', ['vip', 'new']],
		['[]', []],
		['[vip, new]', ['vip', 'new']],
		["['vip', 'new']", ['vip', 'new']],
		['[VIP]', ['[VIP]']],
		['[VIP], [New]', ['[VIP]', '[New]']],
		['vip\u2028new', ['vip', 'new']],
		['', []],
		[' , ;\n', []],
	])('%j has the entries %j', (entered, entries) => {
		expect(textList(entered)).toEqual(entries);
	});

	it.each([',', ';', '\n', ', ', ' ;\r\n'])(
		'has its entries again, whatever stands between them: %j',
		(separator) => {
			const word = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);
			fc.assert(
				fc.property(fc.uniqueArray(word), (words) => {
					expect(textList(words.join(separator))).toEqual(words);
					expect(textList(JSON.stringify(words))).toEqual(words);
				}),
			);
		},
	);
});

describe('the entries of a list', () => {
	it.each([
		[
			['Smith, John', 'vip'],
			['Smith, John', 'vip'],
		],
		[
			['vip', ' vip', '', null, undefined, 'new\n'],
			['vip', 'new'],
		],
		['vip,new', ['vip', 'new']],
		[42, [42]],
		[true, [true]],
		[null, []],
		[undefined, []],
		[{ id: 'tag_1' }, [{ id: 'tag_1' }]],
		[
			[{ id: 'tag_1' }, 'x'],
			[{ id: 'tag_1' }, 'x'],
		],
	])('of %j are %j', (entered, entries) => {
		expect(listEntries(entered)).toEqual(entries);
	});
});
