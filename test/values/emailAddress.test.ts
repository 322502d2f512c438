import { bareEmailAddress, emailProblem } from '../../nodes/SpruceHealth/values/emailAddress';

describe('the check of an email address', () => {
	it.each([
		'ada@example.com',
		'Ada.Lovelace+news@mail.example.com',
		"o'brien@x.example",
		'a_b-c@x-y.example',
		'1@2.co',
		'josé@münchen.example',
		'a@xn--mnchen-3ya.xn--p1ai',
	])('accepts %j', (text) => {
		expect(emailProblem(text)).toBeUndefined();
	});

	it.each([
		['', 'empty'],
		['ada', 'no @'],
		['ada@', 'before or after @'],
		['@example.com', 'before or after @'],
		['a@b.com, c@d.com', 'comma'],
		['a@b.com;c@d.com', 'semicolon'],
		['a@b.com c@d.com', 'blank'],
		['a b@c.com', 'blank'],
		['a@b@c.com', 'more than one @'],
		['ada@example', 'ending'],
		['ada@example.com.', 'wrong place'],
		['ada@example..com', 'wrong place'],
		['.ada@example.com', 'wrong place'],
		['ada.@example.com', 'wrong place'],
		['a..b@example.com', 'wrong place'],
		['"ada"@example.com', 'wrong place'],
		["'ada@example.com'", 'wrong place'],
		['ada@example.c', 'wrong place'],
		['ada@127.0.0.1', 'wrong place'],
		['ada@-x.example', 'wrong place'],
		['ada@(x).example', 'wrong place'],
		['["ada@example.com"]', 'wrong place'],
		['Ada<ada@example.com>', 'wrong place'],
		[`${'a'.repeat(250)}@b.com`, 'wrong place'],
	])('rejects %j: %s', (text, problem) => {
		expect(emailProblem(text)).toContain(problem);
	});
});

describe('a bare email address', () => {
	it.each([
		' a@x.example ',
		'\u00a0a@x.example\u200b',
		'a@x.example\n',
		'a\u200b@x.example',
		'<a@x.example>',
		'< a@x.example >',
		'mailto:a@x.example',
		'MAILTO:a@x.example?subject=Hello%20there',
		'mailto:a%40x.example',
		'<mailto:a@x.example>',
		'Maria Lopez <a@x.example>',
		'"Lopez, Maria" <a@x.example>',
		'a@x.example <a@x.example>',
		"'A@x.example' <a@x.example>",
		'\ufeffMaria\t<a@x.example>\r\n',
	])('is unwrapped from %j', (entered) => {
		expect(bareEmailAddress(entered)).toBe('a@x.example');
	});

	it.each([
		'b@x.example <a@x.example>',
		'<a@x.example>, <b@x.example>',
		'Maria <a@x.example> Lopez',
		'mailto:a@x.example,b@x.example',
		'a@x.example (work)',
		'<a@x.example',
		'mailto:',
		'n/a',
		'-',
	])('is not guessed from %j', (entered) => {
		expect(emailProblem(bareEmailAddress(entered))).toBeDefined();
	});
});
