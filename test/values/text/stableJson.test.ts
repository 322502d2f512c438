import { stableJson } from '../../../nodes/SpruceHealth/values/text/stableJson';

describe('the stable JSON of a value', () => {
	it.each([
		[
			{ a: 1, b: [{ c: 2, d: null }] },
			{ b: [{ d: null, c: 2 }], a: 1 },
		],
		[
			{ 1: 'x', a: 'y' },
			{ a: 'y', 1: 'x' },
		],
		[undefined, undefined],
	])('is the same for equal values: %j', (one, other) => {
		expect(stableJson(other)).toBe(stableJson(one));
	});

	it.each([
		[{ a: 1 }, { a: '1' }],
		[{ a: 1 }, { a: [1] }],
		[
			[1, 2],
			[2, 1],
		],
		[{ a: null }, {}],
		[[], {}],
		[[['a', 1]], { a: 1 }],
		[JSON.parse('{"__proto__":1}'), {}],
	])('differs for %j and %j', (one: unknown, other: unknown) => {
		expect(stableJson(other)).not.toBe(stableJson(one));
	});

	it('is without what is left out', () => {
		const isLeftOut = (name: string, value: unknown) => name === 'b' || value === 'link';
		expect(stableJson({ a: 1, b: 2, c: ['link', 3] }, isLeftOut)).toBe(
			stableJson({ a: 1, c: [3] }),
		);
	});
});
