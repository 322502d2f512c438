import { phoneSpellings } from '../../nodes/SpruceHealth/values/phoneSpellings';

describe('the spellings of a phone number', () => {
	it.each([
		[
			'+12065551234',
			['+12065551234', '12065551234', '2065551234', '(206) 555-1234', '206-555-1234'],
		],
		['+442079460018', ['+442079460018', '442079460018']],
	])('of %s', (number, spellings) => {
		expect(phoneSpellings(number)).toEqual(spellings);
	});
});
