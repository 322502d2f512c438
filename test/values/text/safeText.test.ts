import { safeText } from '../../../nodes/SpruceHealth/values/text/safeText';

describe('what was sent where text is expected', () => {
	it.each<[unknown, string]>([
		['t_1', 't_1'],
		[' ', ' '],
		[7, '7'],
		[true, 'true'],
		[undefined, ''],
		[null, ''],
	])('%p is read as %j', (value, text) => {
		expect(safeText(value)).toBe(text);
	});

	it.each<[unknown, unknown]>([
		[{ toString: 'x' }, { toString: 'y' }],
		[{ toString: null, valueOf: null }, {}],
		[['t_1'], ['t_2']],
		[{ toJSON: 'x' }, []],
	])('%j is told from %j', (one, other) => {
		expect(safeText(one)).not.toBe(safeText(other));
		expect(safeText(JSON.parse(JSON.stringify(one)))).toBe(safeText(one));
	});

	it('may be nested deeper than the stack', () => {
		const value: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
		expect(safeText(value)).toContain('a');
	});
});
