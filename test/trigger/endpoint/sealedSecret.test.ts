import { openSecret, sealSecret } from '../../../nodes/SpruceHealth/trigger/endpoint/sealedSecret';

const secret = 'wss_Grüße/+=';
const token = Buffer.from('access:secret').toString('base64');

describe('a sealed secret', () => {
	it('is opened with the same token for the same endpoint', () => {
		expect(openSecret(sealSecret(secret, 'wde_1', token), 'wde_1', token)).toBe(secret);
	});

	it('shows nothing of the secret, and is different each time', () => {
		const one = sealSecret(secret, 'wde_1', token);
		expect(Buffer.from(one, 'base64').toString('utf8')).not.toContain('wss_');
		expect(one).not.toContain('wss_');
		expect(sealSecret(secret, 'wde_1', token)).not.toBe(one);
	});

	it.each<[string, (sealed: string) => [string, string, string]]>([
		['another token', (sealed) => [sealed, 'wde_1', 'other']],
		['another endpoint', (sealed) => [sealed, 'wde_2', token]],
		['its end cut off', (sealed) => [sealed.slice(0, -4), 'wde_1', token]],
		['most of it cut off', (sealed) => [sealed.slice(0, 20), 'wde_1', token]],
		[
			'a changed character',
			(sealed) => [sealed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), 'wde_1', token],
		],
		['a later version', (sealed) => [sealed.replace('v1', 'v2'), 'wde_1', token]],
		['nothing', () => ['', 'wde_1', token]],
		['the secret as it is', () => [secret, 'wde_1', token]],
		['a version and nothing else', () => ['v1.', 'wde_1', token]],
		['100,000 characters', () => [`v1.${'A'.repeat(100_000)}`, 'wde_1', token]],
	])('is not opened with %s', (_, bent) => {
		expect(openSecret(...bent(sealSecret(secret, 'wde_1', token)))).toBeUndefined();
	});
});
