import { OperationalError } from 'n8n-workflow';
import { spruceError } from '../../../../../nodes/SpruceHealth/client/errors/errors';
import type { Failure } from '../../../../../nodes/SpruceHealth/client/errors/failure';
import { mayConcernOneRecord } from '../../../../../nodes/SpruceHealth/trigger/polling/sources/items/mayConcernOneRecord';
import { spruceNode } from '../../../../engine/environment/spruceTypes';

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
		['an unreadable answer', failed('unreadable', 200)],
		['no answer in time', failed('noAnswer')],
		['a page of a proxy, which may block one address', failed('proxy', 403)],
	])('may concern one conversation alone: %s', (_, failure) => {
		expect(mayConcernOneRecord(failure)).toBe(true);
	});

	it.each([
		['a refused token', failed('access', 403)],
		['an unknown token', failed('access', 401)],
		['a redirect', failed('redirect', 302)],
		['an untrusted certificate', failed('certificate')],
		["n8n's SSRF protection", failed('blocked')],
		['a proxy that wants a sign-in', failed('proxy', 407)],
		['the rate limit', failed('rateLimit', 429, 1_000)],
		['the rate limit, without a request', failed('rateLimit', undefined, 1_000)],
		['the daily limit', failed('dailyLimit', undefined, 1_000)],
		['a pause', failed('rateLimit', 503, 1_000)],
		['an error that is no failed call', new OperationalError('The execution was cancelled')],
	])('concerns all: %s', (_, failure) => {
		expect(mayConcernOneRecord(failure)).toBe(false);
	});
});
