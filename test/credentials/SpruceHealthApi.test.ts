import type { IHttpRequestOptions } from 'n8n-workflow';
import { SpruceHealthApi } from '../../credentials/SpruceHealthApi.credentials';

const base = 'https://api.sprucehealth.com/v1';

async function authenticated(request: IHttpRequestOptions, readOnly = false) {
	const credential = { tokenType: 'apiToken', apiToken: 'token-of-this-test', readOnly };
	return await new SpruceHealthApi().authenticate(credential, request);
}

describe('the credential, with any node that uses it', () => {
	it('adds the token and leaves the rest of the request alone', async () => {
		const headers = { 'Content-Type': 'application/json' };
		expect(await authenticated({ method: 'POST', url: `${base}/contacts`, headers })).toEqual({
			method: 'POST',
			url: `${base}/contacts`,
			headers: { ...headers, Authorization: 'Bearer token-of-this-test' },
		});
	});

	it('adds no token to a request that would carry it in clear text', async () => {
		await expect(authenticated({ url: 'http://api.sprucehealth.com/v1/contacts' })).rejects.toThrow(
			'Base URL: the address must start with https:',
		);
	});

	it.each<IHttpRequestOptions>([
		{ url: `${base}/contacts` },
		{ method: 'GET', url: `${base}/contacts` },
		{ method: 'POST', url: `${base}/contacts/search` },
		{ method: 'POST', url: `${base}/contacts/search?pageSize=2` },
	])('lets a read through when it may only read: %j', async (request) => {
		await expect(authenticated(request, true)).resolves.toHaveProperty('headers');
	});

	it.each<IHttpRequestOptions>([
		{ method: 'POST', url: `${base}/contacts` },
		{ method: 'POST', url: `${base}/contacts/search/again` },
		{ method: 'POST', url: `${base}/conversations?next=/contacts/search` },
		{ method: 'PATCH', url: `${base}/contacts/entity_1` },
		{ method: 'PUT', url: `${base}/contacts/entity_1` },
		{ method: 'DELETE', url: `${base}/contacts/entity_1` },
	])('lets no write through when it may only read: %j', async (request) => {
		await expect(authenticated(request, true)).rejects.toThrow(
			'this Spruce Health credential may only read',
		);
		await expect(authenticated(request, false)).resolves.toHaveProperty('headers');
	});
});
