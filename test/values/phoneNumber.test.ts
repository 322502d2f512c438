import { e164, isSameNumber } from '../../nodes/SpruceHealth/values/phoneNumber';

describe('a phone number', () => {
	it.each([
		['2065551234', '+12065551234'],
		['12065551234', '+12065551234'],
		['+12065551234', '+12065551234'],
		['(206) 555-1234', '+12065551234'],
		['206-555-1234', '+12065551234'],
		['206.555.1234', '+12065551234'],
		[' +1 (206) 555\u20111234\u00a0', '+12065551234'],
		['\u202a+12065551234\u202c', '+12065551234'],
		['+45 12 34 56 78', '+4512345678'],
	])('entered as %j becomes %s', (value, expected) => {
		expect(e164(value)).toBe(expected);
	});

	it.each([
		'',
		'12',
		'911',
		'0123456789',
		'00442079460958',
		'206-555-1234 x5',
		'206-555-1234, 206-555-1235',
		'ada@example.com',
		null,
		undefined,
	])('cannot be read from %j', (value) => {
		expect(e164(value)).toBeUndefined();
	});

	it.each([
		['(206) 555-1234', '+12065551234', true],
		['+4512345678', '4512345678', false],
		['2065551234', '2065551235', false],
		['x5', 'x5', true],
		['x5', 'x6', false],
	])('comparison of %j and %j returns %s', (one, other, expected) => {
		expect(isSameNumber(one, other)).toBe(expected);
	});
});
