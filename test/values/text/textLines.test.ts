import { textLines } from '../../../nodes/SpruceHealth/values/text/textLines';

describe('the lines of a text', () => {
	it.each([
		['', []],
		[' \n\t\n', []],
		['one', ['one']],
		['\n\none \r\ntwo\n', ['one', 'two']],
		['one\n\n\n\ntwo', ['one', '', 'two']],
		['one\n\u200b\n \n\u3164\ntwo', ['one', '', 'two']],
		['a\rb\u2028c\u2029d\u0085e\vf\fg', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
		['a\tb\u0000c\u001b[31m', ['a bc[31m']],
		['ab\u202ecd\u2066ef\u200f', ['abcdef']],
		['  indented\n    more', ['  indented', '    more']],
		['half \ud83d an emoji, a whole 😀', ['half  an emoji, a whole 😀']],
	])('of %j are %j', (text, lines) => {
		expect(textLines(text)).toEqual(lines);
	});
});
