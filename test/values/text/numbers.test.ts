import { fractionOf, wholeNumberOf } from '../../../nodes/SpruceHealth/values/text/numbers';

const notAllowed = 'Hours: the number is not allowed';

describe('a whole number', () => {
	it.each([
		[7, 7],
		['7', 7],
		[' +7 ', 7],
		['7.0', 7],
		[0, 0],
	])('is read from %j', (entered, expected) => {
		expect(wholeNumberOf(entered, {}, 'Hours')).toBe(expected);
	});

	it.each([
		0.5,
		'0.5',
		-1,
		'-1',
		'',
		' ',
		'two',
		'0x10',
		NaN,
		Infinity,
		'9'.repeat(400),
		true,
		null,
		[7],
	])('is not %p', (entered) => {
		expect(() => wholeNumberOf(entered, {}, 'Hours')).toThrow(notAllowed);
	});
});

describe('a number that may have a fraction', () => {
	it.each([
		[0.5, 0.5],
		['0.5', 0.5],
		['.5', 0.5],
		[' 24. ', 24],
		['24', 24],
		['+1.25', 1.25],
		[0, 0],
	])('is read from %j', (entered, expected) => {
		expect(fractionOf(entered, {}, 'Hours')).toBe(expected);
	});

	it.each([
		-0.5,
		'-1',
		'',
		' ',
		'.',
		'1,5',
		'1h',
		'1e3',
		'0x10',
		NaN,
		-Infinity,
		'9'.repeat(400),
		true,
		null,
		[7],
	])('is not %p', (entered) => {
		expect(() => fractionOf(entered, {}, 'Hours')).toThrow(notAllowed);
	});

	it('stays within the limits, which the error names', () => {
		const limits = { minValue: 0.25, maxValue: 1.5 };
		expect(fractionOf('1.5', limits, 'Hours')).toBe(1.5);
		const read = () => fractionOf(2, limits, 'Hours');
		expect(read).toThrow(
			expect.objectContaining({
				description: '"2" was entered. Enter a number, 0.25 to 1.5.',
			}),
		);
	});
});
