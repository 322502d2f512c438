import { accountFor } from '../../../nodes/SpruceHealth/client/memory/accounts';

const base = 'https://api.sprucehealth.com/v1';
const hour = 3_600_000;

describe('the account of a token', () => {
	it('is shared by everything that uses the token', () => {
		expect(accountFor(base, 'one', 0)).toBe(accountFor(base, 'one', hour));
	});

	it.each([
		['another token', base, 'two'],
		['another address', 'https://proxy.example/v1', 'one'],
	])('is another for %s', (_what, address, token) => {
		expect(accountFor(address, token, 0)).not.toBe(accountFor(base, 'one', 0));
	});

	it('stays as long as it is used, and goes when it was not used for a day', () => {
		const account = accountFor(base, 'three', 0);

		expect(accountFor(base, 'three', 24 * hour)).toBe(account);
		expect(accountFor(base, 'three', 48 * hour)).toBe(account);
		expect(accountFor(base, 'three', 72 * hour + 1)).not.toBe(account);
	});
});
