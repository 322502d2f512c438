import { bearerToken } from '../../nodes/SpruceHealth/client/bearerToken';

describe('the bearer token', () => {
	it('is the ready token without the white space around it', () => {
		expect(bearerToken({ tokenType: 'apiToken', apiToken: ' abc=\n' })).toBe('abc=');
	});

	it('is made of the access ID and the secret key', () => {
		const credential = { tokenType: 'accessKey', accessId: ' id ', secretKey: 'key\n' };

		expect(bearerToken(credential)).toBe(Buffer.from('id:key').toString('base64'));
	});

	it('is empty, not "undefined", when nothing was entered', () => {
		expect(bearerToken({})).toBe('');
	});
});
