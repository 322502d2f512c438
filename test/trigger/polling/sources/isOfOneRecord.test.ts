import { OperationalError } from 'n8n-workflow';
import { spruceError } from '../../../../nodes/SpruceHealth/client/errors/errors';
import type { Failure } from '../../../../nodes/SpruceHealth/client/errors/failure';
import { isOfOneRecord } from '../../../../nodes/SpruceHealth/trigger/polling/sources/isOfOneRecord';
import { spruceNode } from '../../../engine/spruceTypes';

function failed(reason: Failure['reason'], status?: number, retryAfterMs?: number) {
	const failure: Failure = {
		request: { method: 'GET', path: '/conversations/t_1/items', repeatable: true },
		reason,
		tried: { sent: 5, failedTries: 4, isOutcomeUnknown: false, elapsedMs: 0 },
		answer:
			status === undefined
				? { status: undefined, code: 'ETIMEDOUT' }
				: { status, headers: {}, body: {} },
		retryAfterMs,
		rateLimit: {},
	};
	return spruceError(spruceNode({}), failure, { operation: 'polling trigger: look for news' });
}

describe('a call that failed', () => {
	it.each([
		['an error of Spruce', failed('server', 500)],
		['a refusal of the request', failed('refused', 400)],
		['an answer that cannot be read', failed('unreadable', 200)],
		['an answer that takes too long', failed('noAnswer')],
	])('may concern one conversation alone: %s', (_, failure) => {
		expect(isOfOneRecord(failure)).toBe(true);
	});

	it.each([
		['a token that is refused', failed('access', 403)],
		['a token that is unknown', failed('access', 401)],
		['another address', failed('redirect', 302)],
		['the rate limit', failed('rateLimit', 429, 1_000)],
		['a rate limit that is not even tried', failed('rateLimit', undefined, 1_000)],
		['the daily limit', failed('dailyLimit', undefined, 1_000)],
		['a pause', failed('rateLimit', 503, 1_000)],
		['what is no failed call', new OperationalError('The execution was cancelled')],
	])('concerns all: %s', (_, failure) => {
		expect(isOfOneRecord(failure)).toBe(false);
	});
});
