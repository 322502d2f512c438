import { noAnswerOf } from '../../../nodes/SpruceHealth/client/wire/noAnswer';

/** An error as n8n makes it: the cause holds the request. */
function errorOfN8n(fields: object): Error {
	const config = { headers: { Authorization: 'Bearer token-of-this-test' } };
	const cause = Object.assign(new Error('cause'), { config });
	return Object.assign(new Error('Something else went wrong', { cause }), fields);
}

describe('an error of n8n instead of an answer', () => {
	it.each([
		[{ code: 'ECONNRESET' }, 'ECONNRESET'],
		[{ httpCode: 'ECONNREFUSED' }, 'ECONNREFUSED'],
		[{ httpCode: '200' }, 'ERR_BAD_RESPONSE'],
		[{ cause: { code: 'ETIMEDOUT' } }, 'ETIMEDOUT'],
	])('is read as a network error: %j', (fields, code) => {
		expect(noAnswerOf(errorOfN8n(fields))).toEqual({ status: undefined, code });
	});

	it('that is not a network error is thrown with its message, without the request', async () => {
		const read = async () => noAnswerOf(errorOfN8n({}));
		const failure = await read().catch((error: Error) => error);

		expect(failure).toMatchObject({ message: 'Something else went wrong' });
		expect(failure).not.toHaveProperty('cause.config');
	});
});
