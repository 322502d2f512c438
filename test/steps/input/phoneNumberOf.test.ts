import { phoneNumberOf } from '../../../nodes/SpruceHealth/steps/input/phoneNumberOf';

describe('a phone number', () => {
	it.each([
		['2065551234', '2065551234'],
		['+12065551234', '+12065551234'],
		['(206) 555-1234', '2065551234'],
		['206-555-1234', '2065551234'],
		['206.555.1234', '2065551234'],
		[' +1 (206) 555-1234 ', '+12065551234'],
		['1-206-555-1234', '+12065551234'],
		['+44 20 7946 0018', '+442079460018'],
		['206\u00a0555\u20111234', '2065551234'],
		['\u202a+12065551234\u202c', '+12065551234'],
	])('may be written as "%s", and is sent as %s', (entered, number) => {
		expect(phoneNumberOf(entered, 'Phone')).toBe(number);
	});

	it.each([
		'555-NURSE',
		'n/a',
		'911',
		'2065551234 x5',
		'++12065551234',
		'1'.repeat(16),
		'()',
		'+',
		'206+5551234',
	])('is not "%s"', (entered) => {
		expect(() => phoneNumberOf(entered, 'Phone')).toThrow(
			expect.objectContaining({
				message: `Phone: "${entered}" is not a phone number`,
				description: expect.stringContaining('(206) 555-1234'),
			}),
		);
	});
});
