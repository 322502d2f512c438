import { noAnswerOf } from '../../../nodes/SpruceHealth/client/wire/noAnswer';

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
		[{ cause: { code: 'ETIMEDOUT' } }, 'ETIMEDOUT'],
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
		['Proxy connection ended before receiving CONNECT response', 'PROXY_CLOSED'],
		['The request was blocked because it resolves to a restricted IP address', 'BLOCKED_BY_N8N'],
		['The request was blocked because the destination hostname is restricted', 'BLOCKED_BY_N8N'],
	])('that has no code is known by its text: %s', (message, code) => {
		expect(noAnswerOf(new Error(message))).toEqual({ status: undefined, code });
	});
});
