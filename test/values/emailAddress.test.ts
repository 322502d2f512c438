import { isEmailAddress } from '../../nodes/SpruceHealth/values/emailAddress';

describe('an email address', () => {
	it.each(['ada@example.com', 'Ada.Lovelace+news@mail.example.com'])('is %j', (text) => {
		expect(isEmailAddress(text)).toBe(true);
	});

	it.each([
		'',
		'ada',
		'ada@',
		'@example.com',
		'a@b.com, c@d.com',
		'a@b.com;c@d.com',
		'Ada <ada@example.com>',
		'ada@example.com@example.org',
	])('is not %j', (text) => {
		expect(isEmailAddress(text)).toBe(false);
	});
});
