import { runInNewContext } from 'node:vm';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { SpruceHealthApi } from '../../credentials/SpruceHealthApi.credentials';
import { baseUrl } from '../../nodes/SpruceHealth/client/credential/baseUrl';

const base = 'https://api.sprucehealth.com/v1';

async function authenticated(request: IHttpRequestOptions, readOnly: boolean | string = false) {
	const credential = {
		tokenType: 'apiToken',
		apiToken: 'token-of-this-test',
		baseUrl: ` ${base}/ `,
		readOnly,
	};
	return await new SpruceHealthApi().authenticate(credential, request);
}

describe('the credential, used by any node', () => {
	it('adds the token and leaves the rest of the request alone', async () => {
		const headers = { 'Content-Type': 'application/json' };
		expect(await authenticated({ method: 'POST', url: `${base}/contacts`, headers })).toEqual({
			method: 'POST',
			url: `${base}/contacts`,
			headers: { ...headers, Authorization: 'Bearer token-of-this-test' },
		});
	});

	it('adds no token to a request that would send it unencrypted', async () => {
		await expect(authenticated({ url: 'http://api.sprucehealth.com/v1/contacts' })).rejects.toThrow(
			'URL: the credential is for api.sprucehealth.com only',
		);
	});

	it.each(['true', 'True'])('sends no write where Read Only is the text %j', async (readOnly) => {
		const request = { method: 'POST', url: `${base}/contacts` } as const;
		await expect(authenticated(request, readOnly)).rejects.toThrow('may only read');
	});

	it('sends nothing where Read Only is neither true nor false', async () => {
		await expect(authenticated({ url: `${base}/contacts` }, 'yes')).rejects.toThrow(
			'Read Only is neither true nor false',
		);
	});

	it('reads the URL from `uri`, as the HTTP Request node calls it', async () => {
		const request = { uri: `${base}/contacts` } as unknown as IHttpRequestOptions;

		expect((await authenticated(request)).headers).toHaveProperty('Authorization');
	});

	it.each([
		'https://attacker.example/v1/contacts',
		'https://api.sprucehealth.com.attacker.example/v1/contacts',
		'https://api.sprucehealth.com@attacker.example/v1/contacts',
		'https://api.sprucehealth.com:8443/v1/contacts',
		'//attacker.example/v1/contacts',
	])(
		'refuses to send the token to %s, so that no AI agent can be tricked into it',
		async (address) => {
			for (const request of [{ url: address }, { uri: address }, { baseURL: base, url: address }]) {
				await expect(authenticated(request as IHttpRequestOptions)).rejects.toThrow(
					'URL: the credential is for api.sprucehealth.com only, so nothing was sent',
				);
			}
		},
	);

	it.each<IHttpRequestOptions>([
		{ url: `${base}/contacts` },
		{ method: 'GET', url: `${base}/contacts` },
		{ method: 'POST', url: `${base}/contacts/search` },
		{ method: 'POST', url: `${base}/contacts/search?pageSize=2` },
	])('allows a read with a read-only credential: %j', async (request) => {
		await expect(authenticated(request, true)).resolves.toHaveProperty('headers');
	});

	it.each<IHttpRequestOptions>([
		{ method: 'POST', url: `${base}/contacts` },
		{ method: 'POST', url: `${base}/contacts/search/again` },
		{ method: 'POST', url: `${base}/conversations/contacts/search` },
		{ method: 'POST', url: `${base}/conversations?next=/contacts/search` },
		{ method: 'PATCH', url: `${base}/contacts/entity_1` },
		{ method: 'PUT', url: `${base}/contacts/entity_1` },
		{ method: 'DELETE', url: `${base}/contacts/entity_1` },
	])(
		'refuses a write with a read-only credential, and allows it otherwise: %j',
		async (request) => {
			await expect(authenticated(request, true)).rejects.toThrow(
				'this Spruce Health credential may only read',
			);
			await expect(authenticated(request, false)).resolves.toHaveProperty('headers');
		},
	);
});

describe('the form of the credential', () => {
	it('ends with the Base URL, which hardly anybody changes', () => {
		expect(new SpruceHealthApi().properties.at(-1)?.name).toBe('baseUrl');
	});
});

describe('the test of the credential', () => {
	it.each([
		['https://proxy.example.com/v1', 'https://proxy.example.com/v1'],
		[' https://proxy.example.com/v1// ', 'https://proxy.example.com/v1'],
		['', base],
		['   ', base],
		['/', base],
		[undefined, base],
		[null, base],
	])('asks at the same address as the node does: %j', (entered, expected) => {
		const { baseURL = '' } = new SpruceHealthApi().test.request;
		const expression = /^=\{\{(.*)\}\}$/.exec(baseURL)?.[1] ?? '';

		// n8n's sandbox needs a whole workflow; the expression is plain JavaScript.
		const address: unknown = runInNewContext(expression, { $credentials: { baseUrl: entered } });

		expect(address).toBe(expected);
		expect(baseUrl(entered ?? '')).toBe(expected);
	});

	const { rules = [] } = new SpruceHealthApi().test;
	const messageFor = (status: number) =>
		rules.find(({ type, properties }) => type === 'responseCode' && properties.value === status)
			?.properties.message;

	it.each([401, 403])('names the token first and then a proxy: %i', (status) => {
		expect(messageFor(status)).toMatch(/^Spruce Health refused the token\..*a proxy or firewall/);
	});

	it('says that 404 did not come from Spruce, which has an organization for each token', () => {
		expect(messageFor(404)).toMatch(/^The answer did not come from the Spruce Health API\./);
	});

	it('says that the proxy wants a sign-in', () => {
		expect(messageFor(407)).toMatch(/^The proxy of the n8n server wants a sign-in\..*HTTPS_PROXY/);
	});

	/** What n8n shows for the body of an answer with status 200: the first rule that fits. */
	function resultFor(body: unknown): string {
		const valueAt = (path: string) =>
			path.split('.').reduce<unknown>((part, name) => Object(part ?? {})[name], body);
		const failed = rules.find(
			({ type, properties }) =>
				type === 'responseSuccessBody' && valueAt(properties.key) === properties.value,
		);
		return failed?.properties.message ?? 'Connection successful!';
	}

	it.each([
		{ organization: { id: 'entity_1', object: 'organization', name: 'Clinic' } },
		{ organization: { id: 'entity_1' } },
		{ organization: { id: 1 }, addedLater: true },
	])('passes for the organization as it is documented: %j', (body) => {
		expect(resultFor(body)).toBe('Connection successful!');
	});

	it.each(['<!doctype html><title>Welcome</title>', 'Welcome', ''])(
		'says that a page did not come from Spruce: %j',
		(body) => {
			expect(resultFor(body)).toMatch(/^The answer did not come from the Spruce Health API\./);
		},
	);

	it.each([
		{ id: 'entity_1', object: 'organization', name: 'Clinic' },
		{ data: { id: 'entity_1', object: 'organization' } },
		{ data: { organization: { id: 'entity_1', object: 'organization' } } },
	])('says that the token works where the organization is in another place: %j', (body) => {
		expect(resultFor(body)).toMatch(
			/^The token works, but this version of the node does not know .*"npm run probe"/,
		);
	});

	it.each([
		{ organization: { uuid: 'entity_1' } },
		{ organization: null },
		{ data: {} },
		{ status: 'ok' },
		null,
	])('blames neither the token nor the Base URL for another answer: %j', (body) => {
		expect(resultFor(body)).toMatch(
			/^This version of the node does not know the answer.*Check the Base URL\. If it is right: Update/,
		);
	});

	it.each([401, 403])('names the token for an error %i that has status 200', (statusCode) => {
		const body = { statusCode, type: 'forbidden', message: 'the token is disabled' };
		expect(resultFor(body)).toMatch(/^Spruce Health refused the token\./);
	});
});
