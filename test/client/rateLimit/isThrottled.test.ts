import { isThrottled } from '../../../nodes/SpruceHealth/client/rateLimit/isThrottled';

const none = { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '0' };
const said = (type: string) => ({ type, message: 'x' });

describe('a refusal because no calls are left', () => {
	it.each<[number, unknown, Record<string, string>, boolean]>([
		[429, '', {}, true],
		[503, '', { 'retry-after': '1' }, true],
		[503, '', {}, false],
		[403, said('rate_limited'), {}, true],
		[403, said('RATE-LIMIT'), {}, true],
		[400, said('Too_Many_Requests'), {}, true],
		[403, { error: { type: 'RateLimitExceeded' } }, {}, true],
		[403, { message: 'Rate limit exceeded' }, {}, true],
		[400, { type: 'invalid_input', message: 'too many requests in the list' }, {}, false],
		[400, said('generate_limit'), {}, false],
		[403, said('forbidden'), none, true],
		[
			403,
			said('forbidden'),
			{ 's-ratelimit-daily-limit': '5', 's-ratelimit-daily-remaining': '0' },
			true,
		],
		[403, said('forbidden'), { ...none, 's-ratelimit-limit': '0' }, false],
		[403, said('forbidden'), { ...none, 's-ratelimit-remaining': '1' }, false],
		[400, said('invalid_input'), none, false],
		[404, said('rate_limited'), {}, false],
	])('%i with %j and %j: %s', (status, body, headers, expected) => {
		expect(isThrottled({ status, body, headers })).toBe(expected);
	});
});
