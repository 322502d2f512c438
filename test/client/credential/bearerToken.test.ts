import { bearerToken } from '../../../nodes/SpruceHealth/client/credential/bearerToken';

describe('the bearer token', () => {
	it('is the API token without surrounding white space', () => {
		expect(bearerToken({ tokenType: 'apiToken', apiToken: ' abc=\n' })).toBe('abc=');
	});

	it('is built from the access ID and the secret key', () => {
		const credential = { tokenType: 'accessKey', accessId: ' id ', secretKey: 'key\n' };

		expect(bearerToken(credential)).toBe(Buffer.from('id:key').toString('base64'));
	});

	it.each([
		[{}, 'API Token: nothing was entered'],
		[{ tokenType: 'apiToken', apiToken: ' ' }, 'API Token: nothing was entered'],
		[{ tokenType: 'accessKey', secretKey: 'key' }, 'Access ID: nothing was entered'],
		[{ tokenType: 'accessKey', accessId: 'id' }, 'Secret Key: nothing was entered'],
		[{ apiToken: 'abc\ndef' }, 'API Token: it has characters that no token has'],
		[{ apiToken: '„abc“' }, 'API Token: it has characters that no token has'],
	])('is refused with a message that names the field: %j', (credential, message) => {
		expect(() => bearerToken(credential)).toThrow(message);
	});
});
