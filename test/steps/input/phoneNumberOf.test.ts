import { phoneNumberOf } from '../../../nodes/SpruceHealth/steps/input/phoneNumberOf';

describe('a phone number that was entered', () => {
	it('is sent in E.164 form', () => {
		expect(phoneNumberOf(' (206) 555-1234 ', 'Phone')).toBe('+12065551234');
	});

	it('is refused by the name of its field, with the number in the description only', () => {
		expect(() => phoneNumberOf(' 555-1234 ', 'Fax Number')).toThrow(
			expect.objectContaining({
				message: 'Fax Number: the number has no area code',
				description:
					'"555-1234" was entered. Write it like (206) 555-1234, or with its country code like +44 20 7946 0018.',
			}),
		);
	});

	it('is shown only as far as it can be recognized', () => {
		expect(() => phoneNumberOf('1'.repeat(1_000), 'Phone')).toThrow(
			expect.objectContaining({
				description: expect.stringMatching(/^"1{60}" was entered\. Write/),
			}),
		);
	});
});
