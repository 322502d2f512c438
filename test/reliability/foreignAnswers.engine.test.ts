import { createServer, type Server } from 'node:http';
import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../engine/actions/runNode';
import { listenOnLoopback } from '../network/listenOnLoopback';
import { type ProxyAnswer, strictProxy } from '../network/strictProxy';
import { untrustedServer } from '../network/untrustedServer';
import { byId } from '../resources/byId';

const get = { resource: 'contact', operation: 'get', contactId: byId('entity_1') };
const send = {
	resource: 'message',
	operation: 'send',
	sendTo: 'phoneOrEmail',
	phoneOrEmail: '2065550101',
	internalEndpointId: byId('line'),
	text: 'Hello',
};
/** Spruce may not recognize a repeat of it, so it is not repeated after an unknown outcome. */
const unkeyed = {
	resource: 'customApiCall',
	operation: 'call',
	method: 'POST',
	path: '/x',
	body: '{"a":1}',
};
const answeredInstead = 'A proxy or web server answered instead of the Spruce Health API';

async function run(parameters: IDataObject, baseUrl: string) {
	const credentials = { tokenType: 'apiToken', apiToken: 'token-of-this-test', baseUrl };
	const { error } = await runNode({ parameters, credentials });
	return { message: error?.message, description: error?.description, error };
}

describe('an answer that is not from Spruce', () => {
	let answer: { status: number; body: string; headers?: Record<string, string> };
	let server: Server;
	let baseUrl: string;
	let requests = 0;

	beforeAll(async () => {
		server = createServer((_request, response) => {
			requests += 1;
			response.writeHead(answer.status, answer.headers).end(answer.body);
		});
		baseUrl = `http://127.0.0.1:${await listenOnLoopback(server)}/v1`;
	});
	beforeEach(() => (requests = 0));
	afterAll(() => server.close());

	const html = { 'content-type': 'text/html', server: 'nginx/1.18.0', via: '1.1 gateway' };

	it.each([400, 401, 403, 404, 405, 410, 413, 422, 431])(
		'is told as such when a web page comes with %i',
		async (status) => {
			answer = { status, body: '<html><h1>Sorry</h1></html>', headers: html };

			const { message, description, error } = await run(send, baseUrl);

			expect(message).toBe(answeredInstead);
			expect(description).toContain('HTTPS_PROXY');
			expect(description).toContain(`It answered ${status} and calls itself "1.1 gateway, nginx`);
			expect(error?.context?.spruce).toMatchObject({ reason: 'proxy', retryable: false });
			expect(requests).toBe(1);
		},
	);

	it.each([
		['a text', 'Not Found', { 'content-type': 'text/plain' }],
		['nothing', '', {}],
		['a list', '[]', { 'content-type': 'application/json' }],
		['JSON of an API gateway', '{"message":"no Route"}', { 'content-type': 'application/json' }],
	])('is told as such when %s comes with 404', async (_case, body, headers) => {
		answer = { status: 404, body, headers };

		expect((await run(get, baseUrl)).message).toBe(answeredInstead);
	});

	it.each([401, 403])('may be from Spruce when %i is empty', async (status) => {
		answer = { status, body: '' };

		const { message, description } = await run(get, baseUrl);

		expect(message).toBe('Spruce Health refused the API token');
		expect(description).toMatch(/The token is wrong.*a proxy or firewall .* has refused the call/);
	});

	it('is from Spruce when it has a request ID, whatever its body is', async () => {
		answer = { status: 404, body: '<html>', headers: { ...html, 's-request-id': '0E5Q' } };

		expect((await run(get, baseUrl)).message).toBe('Spruce Health has no record with this ID');
	});

	it('wants a sign-in with 407, also as JSON', async () => {
		answer = {
			status: 407,
			body: '{"error":"x"}',
			headers: { 'content-type': 'application/json' },
		};

		const { message, description } = await run(get, baseUrl);

		expect(message).toBe('The proxy of the n8n server wants a sign-in');
		expect(description).toContain('http://user:password@proxy.example:3128');
	});
});

describe('a proxy of the n8n server', () => {
	const before = process.env.HTTPS_PROXY;
	let proxyAnswer: ProxyAnswer;
	const proxy = strictProxy(() => proxyAnswer);

	beforeAll(async () => {
		process.env.HTTPS_PROXY = `http://127.0.0.1:${await listenOnLoopback(proxy)}`;
	});
	afterEach(() => (proxy.asked.length = 0));
	afterAll(() => {
		if (before === undefined) delete process.env.HTTPS_PROXY;
		else process.env.HTTPS_PROXY = before;
		proxy.close();
	});

	const baseUrl = 'https://api.sprucehealth.example/v1';
	const connect = 'CONNECT api.sprucehealth.example:443 HTTP/1.1';

	it('that drops the connection counts as no answer, and is asked again', async () => {
		proxyAnswer = 'closes';

		const { message, description } = await run(send, baseUrl);

		expect(message).toBe('Spruce Health did not answer');
		expect(description).toContain('The proxy of the n8n server made no connection.');
		expect(description).not.toContain('may have carried it out');
		expect(proxy.asked).toEqual(Array(5).fill(connect));
	});

	it.each<[string, ProxyAnswer, string]>([
		[
			'wants a sign-in, in two parts',
			'407 in parts',
			'The proxy of the n8n server wants a sign-in',
		],
		['sends no headers', 'no headers', 'Spruce Health did not answer'],
		['sends a broken header', 'broken header', 'Spruce Health did not answer'],
		['refuses, in two parts', '403 in parts', 'Spruce Health did not answer'],
		['lets the connection end before TLS', 'ends before TLS', 'Spruce Health did not answer'],
	])('leaves nothing in doubt of a write without a key: %s', async (_case, answer, expected) => {
		proxyAnswer = answer;

		const { message, description, error } = await run(unkeyed, baseUrl);

		expect(message).toBe(expected);
		expect(description).not.toContain('may have carried it out');
		expect(description).not.toContain('Clinic Secret');
		expect(error?.context?.spruce).not.toMatchObject({ reason: 'unknownOutcome' });
	});

	it('that wants a sign-in is told as such', async () => {
		proxyAnswer = 407;

		const { message, description } = await run(send, baseUrl);

		expect(message).toBe('The proxy of the n8n server wants a sign-in');
		expect(description).toContain('clinic-proxy/2.0');
		expect(proxy.asked).toEqual([connect]);
	});

	it('that refuses is told as such', async () => {
		proxyAnswer = 403;

		const { message, description } = await run(send, baseUrl);

		expect(message).toBe(answeredInstead);
		expect(description).toContain('It answered 403 and calls itself "clinic-proxy/2.0".');
	});
});

describe('a certificate that the n8n server does not trust', () => {
	const server = untrustedServer();
	let connections = 0;
	let baseUrl: string;

	beforeAll(async () => {
		server.on('connection', () => (connections += 1));
		baseUrl = `https://localhost:${await listenOnLoopback(server)}/v1`;
	});
	afterAll(() => server.close());

	it('ends the call after one try, and nothing was carried out', async () => {
		const { message, description, error } = await run(send, baseUrl);

		expect(message).toBe('The n8n server does not trust the certificate of the Spruce Health API');
		expect(description).toContain('NODE_EXTRA_CA_CERTS');
		expect(description).toContain('Nothing was sent.');
		expect(description).not.toContain('may have carried it out');
		expect(error?.context?.spruce).toMatchObject({ reason: 'certificate', attempts: 1 });
		expect(connections).toBe(1);
	});
});
