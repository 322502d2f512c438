import { emailAddressOf } from '../../../nodes/SpruceHealth/steps/input/emailAddressOf';

describe('an email address', () => {
	it.each([
		'ada@example.com',
		' <ada@example.com> ',
		'mailto:ada@example.com',
		'Ada <ada@example.com>',
	])('is read from %j', (entered) => {
		expect(emailAddressOf(entered, 'Email')).toBe('ada@example.com');
	});

	it.each([
		['ada@example.com, bea@example.com', 'Email: the email address has a comma or semicolon in it'],
		['ada at example.com', 'Email: the email address has a blank in it'],
		['ada.example.com', 'Email: the email address has no @'],
	])('is refused by name for %j, and only the description quotes it', (entered, message) => {
		const read = () => emailAddressOf(entered, 'Email');

		expect(read).toThrow(new Error(message));
		expect(read).toThrow(
			expect.objectContaining({ description: expect.stringContaining(`"${entered}" was entered`) }),
		);
	});
});
