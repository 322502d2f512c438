import { choiceOf, switchOf } from '../../../nodes/SpruceHealth/values/text/choices';

const choices = [
	{ name: 'Athenahealth', value: 'athena' },
	{ name: 'Has an Account', value: 'has_account' },
	{ name: 'Is at Least', value: 'greater_than_or_equal_to' },
	{ name: 'Month/Day/Year', value: 'monthDayYear' },
	{ name: 'Phone Number, Else Email Address', value: 'either' },
];

describe('a choice', () => {
	it.each([
		['athena', 'athena'],
		['ATHENA', 'athena'],
		[' Athenahealth\u00a0', 'athena'],
		['athenaHealth\n', 'athena'],
		['has account', 'has_account'],
		['Has_Account', 'has_account'],
		['has an account', 'has_account'],
		['Month/Day/Year', 'monthDayYear'],
		['month day year', 'monthDayYear'],
		['monthdayyear\u200b', 'monthDayYear'],
		['greater than or equal to', 'greater_than_or_equal_to'],
		['is at least', 'greater_than_or_equal_to'],
		['phone number, else email address', 'either'],
	])('may be entered as %j', (entered, value) => {
		expect(choiceOf(entered, choices, 'System')).toBe(value);
	});

	it.each(['athen', 'm/d/y', '', ' ', '/', null, undefined, 1, true, {}, ['athena']])(
		'is refused by name for %j, and the message does not quote it',
		(entered) => {
			const choose = () => choiceOf(entered, choices, 'System');

			expect(choose).toThrow(/^System: this is not one of the options$/);
			expect(choose).toThrow(
				expect.objectContaining({ description: expect.stringContaining('Has an Account, Is at') }),
			);
		},
	);

	it('is refused when it fits two options', () => {
		const similar = [
			{ name: 'A-B', value: 'x' },
			{ name: 'AB', value: 'y' },
		];

		expect(() => choiceOf('a b', similar, 'Kind')).toThrow('Kind: this is not one of the options');
	});
});

describe('a switch', () => {
	it.each([
		[true, true],
		[false, false],
		['true', true],
		['TRUE', true],
		[' True\n', true],
		['FALSE\u200b', false],
	])('reads %j as %j', (entered, expected) => {
		expect(switchOf(entered, 'Internal Note')).toBe(expected);
	});

	it.each(['yes', 'no', 'on', 1, 0, '1', 'x', 'Y', '', null, undefined, [true], {}, 'wahr'])(
		'is never guessed: %j is refused by name',
		(entered) => {
			expect(() => switchOf(entered, 'Internal Note')).toThrow(
				/^Internal Note: this is neither true nor false$/,
			);
		},
	);
});
