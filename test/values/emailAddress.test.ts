import { isEmailAddress } from '../../nodes/SpruceHealth/values/emailAddress';

describe('the check of an email address', () => {
	it.each(['ada@example.com', 'Ada.Lovelace+news@mail.example.com'])('accepts %j', (text) => {
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
	])('rejects %j', (text) => {
		expect(isEmailAddress(text)).toBe(false);
	});
});
