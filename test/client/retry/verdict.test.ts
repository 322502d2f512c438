import type { Answer, SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';
import {
	type EarlierTries,
	type Verdict,
	verdict,
} from '../../../nodes/SpruceHealth/client/retry/verdict';

const read: SpruceRequest = { method: 'GET', path: '/contacts', repeatable: true };
const write: SpruceRequest = {
	method: 'POST',
	path: '/conversations/t_1/messages',
	body: { body: [] },
	repeatable: true,
	idempotencyKey: 'key',
};
const remove: SpruceRequest = { method: 'DELETE', path: '/contacts/entity_1', repeatable: true };
const removeItem: SpruceRequest = { ...remove, forbiddenMeans: 'notAllowed' };
const invite: SpruceRequest = { ...write, repeatable: false, idempotencyKey: undefined };

const first: EarlierTries = { failedTries: 0, isOutcomeUnknown: false, elapsedMs: 0 };
const second: EarlierTries = { failedTries: 1, isOutcomeUnknown: true, elapsedMs: 500 };
const last: EarlierTries = { failedTries: 4, isOutcomeUnknown: true, elapsedMs: 9_000 };

const young: EarlierTries = { ...first, isYoungRecord: true };

const lost: Answer = { status: undefined, code: 'ECONNRESET' };
const unsent: Answer = { status: undefined, code: 'ECONNREFUSED' };
const spruceError = { statusCode: 400, type: 'invalid_input', message: 'x' };
const answer = (status: number, body: unknown = spruceError, headers = {}): Answer => ({
	status,
	headers,
	body,
});
const fromSpruce = { 's-request-id': '0E5Q' };
const duplicate = answer(422, { type: 'DUPLICATE_REQUEST', message: 'seen before' });
const gatewayJson = { message: 'no Route matched with those values' };

const noConnection = (code: string): Answer => ({ status: undefined, code });

const done: Verdict = { kind: 'done', isRepeat: false };
const repeat: Verdict = { kind: 'done', isRepeat: true };
const retry: Verdict = { kind: 'retry', afterMs: expect.any(Number), mayHaveLanded: true };
const retryUnsent: Verdict = { ...retry, mayHaveLanded: false };
const failed = (reason: string) => ({ kind: 'failed', reason });

describe('the retry deadline of a call', () => {
	const after = (elapsedMs: number, retryDeadlineMs?: number) =>
		verdict(read, lost, { ...first, elapsedMs }, 0, retryDeadlineMs).kind;

	it('is the latest start of a try, three minutes by default', () => {
		expect(after(2_750, 3_000)).toBe('retry');
		expect(after(2_751, 3_000)).toBe('failed');
		expect(after(2_751)).toBe('retry');
		expect(after(179_751)).toBe('failed');
	});
});

describe('the verdict on an answer', () => {
	it.each<[string, SpruceRequest, Answer, EarlierTries, unknown]>([
		['an answered read succeeds', read, answer(200), first, done],
		['an answered write succeeds', write, answer(201), first, done],
		['a delete needs no body', remove, answer(200, ''), first, done],
		['a read of a record that is just created is repeated', read, answer(404), young, retryUnsent],
		['an invite of a contact that is just created, too', invite, answer(404), young, retryUnsent],
		[
			'a new record that is still not there after five tries is not found',
			read,
			answer(404),
			{ ...young, failedTries: 4 },
			failed('notFound'),
		],
		[
			'what else Spruce refuses of a new record is refused',
			write,
			answer(400),
			young,
			failed('refused'),
		],
		['a read needs a body', read, answer(200, ''), first, retry],
		['a web page instead of data is retried', read, answer(200, '<html>'), first, retry],
		['a web page on the last try fails', read, answer(200, '<html>'), last, failed('unreadable')],
		['a read without an answer is retried', read, lost, first, retry],
		['a write with a key and without an answer is retried', write, lost, first, retry],
		['a delete without an answer is retried', remove, lost, first, retry],
		['an invite without an answer is not retried', invite, lost, first, failed('unknownOutcome')],
		['an invite that was never sent is retried', invite, unsent, first, retryUnsent],
		['a write that was never sent is retried', write, unsent, first, retryUnsent],
		[
			'a call fails after three minutes',
			read,
			lost,
			{ ...second, elapsedMs: 179_900 },
			failed('noAnswer'),
		],
		['a read without an answer on the last try fails', read, lost, last, failed('noAnswer')],
		['a server error is retried', write, answer(500), first, retry],
		['a gateway error is retried', read, answer(502, '<html>'), first, retry],
		[
			'an invite is not retried after a server error',
			invite,
			answer(500),
			first,
			failed('unknownOutcome'),
		],
		['a server error on the last try fails', write, answer(503), last, failed('server')],
		['429 waits for the rate limit', read, answer(429), first, { kind: 'rateLimited' }],
		[
			'an invite waits for the rate limit, because nothing was carried out',
			invite,
			answer(429, {}, { 'retry-after': '7' }),
			first,
			{ kind: 'rateLimited', retryAfterMs: 7_000 },
		],
		[
			'503 with Retry-After is a rate limit',
			write,
			answer(503, {}, { 'retry-after': '2' }),
			first,
			{ kind: 'rateLimited', retryAfterMs: 2_000 },
		],
		[
			'a Retry-After that is not a number is ignored',
			read,
			answer(429, {}, { 'retry-after': 'soon' }),
			first,
			{ kind: 'rateLimited', retryAfterMs: undefined },
		],
		[
			'a duplicate key means that the write was carried out before',
			write,
			duplicate,
			first,
			repeat,
		],
		[
			'422 without a word after a lost answer may be a repeat',
			write,
			answer(422, '', fromSpruce),
			second,
			repeat,
		],
		['422 of a proxy proves nothing', write, answer(422, 'x'), second, failed('proxy')],
		['422 for another reason is a refusal', write, answer(422), first, failed('refused')],
		['422 without a key is a refusal', invite, duplicate, first, failed('refused')],
		[
			'404 after a lost answer means that the delete was carried out',
			remove,
			answer(404),
			second,
			repeat,
		],
		[
			'404 on the first try means that the record is missing',
			remove,
			answer(404),
			first,
			failed('notFound'),
		],
		['404 of a proxy proves nothing', remove, answer(404, '<html>'), second, failed('proxy')],
		['a page of a proxy is no missing record', read, answer(404, '<html>'), first, failed('proxy')],
		['an empty 404 is no missing record', read, answer(404, ''), first, failed('proxy')],
		['a list is no answer of Spruce', read, answer(400, []), first, failed('proxy')],
		[
			'JSON of an API gateway is no missing record',
			read,
			answer(404, gatewayJson),
			first,
			failed('proxy'),
		],
		[
			'404 with JSON of an API gateway proves nothing',
			remove,
			answer(404, gatewayJson),
			second,
			failed('proxy'),
		],
		[
			'422 with JSON of an API gateway proves nothing',
			write,
			answer(422, { message: 'blocked, duplicate policy' }),
			second,
			failed('proxy'),
		],
		[
			'JSON of a web framework is no refused token',
			write,
			answer(403, { statusCode: 403, error: 'Forbidden', message: 'Forbidden' }),
			first,
			failed('proxy'),
		],
		[
			'a problem in the form of RFC 9457 is not from Spruce',
			read,
			answer(404, { type: 'about:blank', title: 'Not Found' }),
			first,
			failed('proxy'),
		],
		[
			'a page with a request ID is from Spruce',
			read,
			answer(404, 'x', fromSpruce),
			first,
			failed('notFound'),
		],
		['a page with 401 is of a proxy', read, answer(401, '<html>'), first, failed('proxy')],
		['a page with 403 is of a proxy', removeItem, answer(403, '<html>'), first, failed('proxy')],
		['an empty 401 may be from Spruce', read, answer(401, ''), first, failed('access')],
		['an empty 403 may be from Spruce', read, answer(403, ''), first, failed('access')],
		['407 is of a proxy', read, answer(407, { message: 'x' }, fromSpruce), first, failed('proxy')],
		['429 of a proxy waits, too', read, answer(429, '<html>'), first, { kind: 'rateLimited' }],
		[
			'a certificate is tried once',
			write,
			noConnection('CERT_HAS_EXPIRED'),
			first,
			failed('certificate'),
		],
		[
			'a certificate ends an invite as well',
			invite,
			noConnection('SELF_SIGNED_CERT_IN_CHAIN'),
			first,
			failed('certificate'),
		],
		[
			'what n8n blocks is tried once',
			invite,
			noConnection('BLOCKED_BY_N8N'),
			first,
			failed('blocked'),
		],
		[
			'a proxy that closes the connection is tried again',
			invite,
			noConnection('PROXY_FAILED'),
			first,
			retryUnsent,
		],
		[
			'an invite whose refusal broke off is retried',
			invite,
			noConnection('REFUSAL_BROKE_OFF'),
			first,
			retryUnsent,
		],
		[
			'an invite whose TLS connection was not made is retried',
			invite,
			noConnection('TLS_NOT_CONNECTED'),
			first,
			retryUnsent,
		],
		['401 means that the token was refused', read, answer(401), first, failed('access')],
		['403 means that the token was refused', write, answer(403), first, failed('access')],
		[
			'403 means that the item may not be deleted if the request says so',
			removeItem,
			answer(403),
			first,
			failed('notAllowed'),
		],
		[
			'401 means that the token was refused, whatever the request says',
			removeItem,
			answer(401),
			first,
			failed('access'),
		],
		['400 is a refusal', write, answer(400), first, failed('refused')],
		['a redirect is not followed', read, answer(302, ''), first, failed('redirect')],
	])('%s', (_sentence, request, given, attempts, expected) => {
		expect(verdict(request, given, attempts, 0.5)).toEqual(expected);
	});

	it('doubles the longest wait after each try, and waits at least half of it', () => {
		const waits = [0, 1, 2, 3].map((failedTries) =>
			[0, 1].map((random) => {
				const decision = verdict(read, lost, { ...first, failedTries }, random);
				return decision.kind === 'retry' ? decision.afterMs : undefined;
			}),
		);

		expect(waits).toEqual([
			[250, 500],
			[500, 1_000],
			[1_000, 2_000],
			[2_000, 4_000],
		]);
	});
});
