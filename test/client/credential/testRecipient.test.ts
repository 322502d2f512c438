import { readTestRecipient } from '../../../nodes/SpruceHealth/client/credential/testRecipient';

describe('where a test run sends messages', () => {
	it.each([
		['(206) 555-1234', { channel: 'phone', address: '+12065551234' }],
		['2065551234', { channel: 'phone', address: '+12065551234' }],
		['tel:+1-206-555-1234', { channel: 'phone', address: '+12065551234' }],
		[' Ada@example.com ', { channel: 'email', address: 'Ada@example.com' }],
		['Ada <ada@example.com>', { channel: 'email', address: 'ada@example.com' }],
	])('is read from %j', (entered, recipient) => {
		expect(readTestRecipient(entered)).toEqual(recipient);
	});

	it.each(['me', 'myself', 'undefined', '[object Object]', '555-1234', 'ada@', '12', '\u200b'])(
		'is refused by name for %j',
		(entered) => {
			expect(() => readTestRecipient(entered)).toThrow(
				/^Credential > While Testing, Send To: (this is neither|there is no number|the (number|email address) )/,
			);
		},
	);

	it('says in the description what was entered and what to enter', () => {
		expect(() => readTestRecipient('front desk')).toThrow(
			expect.objectContaining({
				message:
					'Credential > While Testing, Send To: this is neither a phone number nor an email address',
				description: expect.stringMatching(/^"front desk" was entered\. Enter one phone number /),
			}),
		);
	});
});
