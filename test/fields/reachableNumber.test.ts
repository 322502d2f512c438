import { reachableNumber } from '../../nodes/SpruceHealth/fields/reachableNumber';

describe('a phone or fax number', () => {
	it.each([
		['2065551234', '2065551234'],
		['+12065551234', '+12065551234'],
		['(206) 555-1234', '2065551234'],
		['206-555-1234', '2065551234'],
		['206.555.1234', '2065551234'],
		[' +1 (206) 555-1234 ', '+12065551234'],
		['1-206-555-1234', '+12065551234'],
		['206\u00a0555\u20111234', '2065551234'],
		['\u202a+12065551234\u202c', '+12065551234'],
		['+44 20 7946 0958', '+442079460958'],
	])('is taken from "%s" as %s', (entered, number) => {
		expect(reachableNumber(entered, 'Fax Number')).toBe(number);
	});

	it.each(['', '555', '1234567890123456', '206-555-CARE', '2065551234 x5', '206+5551234', 'n/a'])(
		'is not "%s"',
		(entered) => {
			expect(() => reachableNumber(entered, 'Fax Number')).toThrow(
				`Fax Number: "${entered}" is not a phone number`,
			);
		},
	);
});
