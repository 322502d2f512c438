import { noAnswerOf, proxySignInOf } from '../../../nodes/SpruceHealth/client/wire/noAnswer';

/** Node's words where a connection ended during the TLS handshake. */
const tlsNotConnected =
	'Client network socket disconnected before secure TLS connection was established';

/** An error as n8n throws it. Its cause contains the request. */
function n8nError(fields: object): Error {
	const config = { headers: { Authorization: 'Bearer token-of-this-test' } };
	const cause = Object.assign(new Error('cause'), { config });
	return Object.assign(new Error('Something else went wrong', { cause }), fields);
}

describe('an n8n error instead of an answer', () => {
	it.each([
		[{ code: 'ECONNRESET' }, 'ECONNRESET'],
		[{ httpCode: 'ECONNREFUSED' }, 'ECONNREFUSED'],
		[{ httpCode: '200' }, 'ERR_BAD_RESPONSE'],
		[{ httpCode: '408' }, 'ERR_BAD_RESPONSE'],
		[{ httpCode: '502' }, 'ERR_BAD_RESPONSE'],
		[{ httpCode: '403' }, 'REFUSAL_BROKE_OFF'],
		[{ httpCode: '404' }, 'REFUSAL_BROKE_OFF'],
		[{ cause: { code: 'ETIMEDOUT' } }, 'ETIMEDOUT'],
		[{ httpCode: 'ECONNRESET', messages: ['read ECONNRESET'] }, 'ECONNRESET'],
		[{ httpCode: 'ECONNRESET', messages: [tlsNotConnected] }, 'TLS_NOT_CONNECTED'],
		[{ code: 'ECONNRESET', message: tlsNotConnected }, 'TLS_NOT_CONNECTED'],
	])('is read as a network error: %j', (fields, code) => {
		expect(noAnswerOf(n8nError(fields))).toEqual({ status: undefined, code });
	});

	it('is thrown with its message but without the request if it is not a network error', async () => {
		const read = async () => noAnswerOf(n8nError({}));
		const failure = await read().catch((error: Error) => error);

		expect(failure).toMatchObject({ message: 'Something else went wrong' });
		expect(failure).not.toHaveProperty('cause.config');
	});

	it.each([
		['Proxy connection ended before receiving CONNECT response', 'PROXY_FAILED'],
		['No header received from proxy CONNECT response', 'PROXY_FAILED'],
		['Invalid header from proxy CONNECT response: "secret"', 'PROXY_FAILED'],
		['The request was blocked because it resolves to a restricted IP address', 'BLOCKED_BY_N8N'],
		['The request was blocked because the destination hostname is restricted', 'BLOCKED_BY_N8N'],
	])('that has no code is known by its text: %s', (message, code) => {
		expect(noAnswerOf(new Error(message))).toEqual({ status: undefined, code });
	});
});

describe('the page with which a proxy wants a sign-in', () => {
	it('is an answer even if it broke off, because Spruce never asks for that', () => {
		expect(proxySignInOf(n8nError({ httpCode: '407' }))).toEqual({
			status: 407,
			headers: {},
			body: '',
		});
	});

	it.each([{ httpCode: '403' }, { httpCode: 'ECONNRESET' }, { code: 'ECONNRESET' }])(
		'is no other failure: %j',
		(fields) => {
			expect(proxySignInOf(n8nError(fields))).toBeUndefined();
		},
	);
});
