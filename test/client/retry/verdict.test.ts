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

const lost: Answer = { status: undefined, code: 'ECONNRESET' };
const unsent: Answer = { status: undefined, code: 'ECONNREFUSED' };
const answer = (status: number, body: unknown = {}, headers = {}): Answer => ({
	status,
	headers,
	body,
});
const duplicate = answer(422, { type: 'DUPLICATE_REQUEST', message: 'seen before' });

const done: Verdict = { kind: 'done', isRepeat: false };
const repeat: Verdict = { kind: 'done', isRepeat: true };
const retry: Verdict = { kind: 'retry', afterMs: expect.any(Number), mayHaveLanded: true };
const retryUnsent: Verdict = { ...retry, mayHaveLanded: false };
const failed = (reason: string) => ({ kind: 'failed', reason });

describe('the patience of a call', () => {
	const after = (elapsedMs: number, patienceMs?: number) =>
		verdict(read, lost, { ...first, elapsedMs }, 0, patienceMs).kind;

	it('begins no try later than it lasts, three minutes unless told otherwise', () => {
		expect(after(2_750, 3_000)).toBe('retry');
		expect(after(2_751, 3_000)).toBe('failed');
		expect(after(2_751)).toBe('retry');
		expect(after(179_751)).toBe('failed');
	});
});

describe('the verdict on an answer', () => {
	it.each<[string, SpruceRequest, Answer, EarlierTries, unknown]>([
		['a read that is answered is done', read, answer(200), first, done],
		['a write that is answered is done', write, answer(201), first, done],
		['a delete needs no body', remove, answer(200, ''), first, done],
		['a read needs a body', read, answer(200, ''), first, retry],
		['a web page instead of data is asked for again', read, answer(200, '<html>'), first, retry],
		['a web page to the end is given up', read, answer(200, '<html>'), last, failed('unreadable')],
		['a lost read is repeated', read, lost, first, retry],
		['a lost keyed write is repeated', write, lost, first, retry],
		['a lost delete is repeated', remove, lost, first, retry],
		['a lost invite is not repeated', invite, lost, first, failed('unknownOutcome')],
		['an invite that was never sent is repeated', invite, unsent, first, retryUnsent],
		['a write that was never sent is repeated', write, unsent, first, retryUnsent],
		[
			'a call is given up after three minutes',
			read,
			lost,
			{ ...second, elapsedMs: 179_900 },
			failed('noAnswer'),
		],
		['a read is given up after the last try', read, lost, last, failed('noAnswer')],
		['a server error is retried', write, answer(500), first, retry],
		['a gateway error is retried', read, answer(502, '<html>'), first, retry],
		[
			'an invite is not repeated after a server error',
			invite,
			answer(500),
			first,
			failed('unknownOutcome'),
		],
		['server errors to the end are given up', write, answer(503), last, failed('server')],
		['a refusal for the rate limit waits', read, answer(429), first, { kind: 'rateLimited' }],
		[
			'an invite waits for the rate limit too, since nothing was done',
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
			'a Retry-After that is no number counts as none',
			read,
			answer(429, {}, { 'retry-after': 'soon' }),
			first,
			{ kind: 'rateLimited', retryAfterMs: undefined },
		],
		['a key that Spruce has seen means the work is done', write, duplicate, first, repeat],
		['422 after a lost try means that it landed', write, answer(422, 'x'), second, repeat],
		['422 for another reason is a refusal', write, answer(422), first, failed('refused')],
		['422 without a key is a refusal', invite, duplicate, first, failed('refused')],
		['404 after a lost delete means that it landed', remove, answer(404), second, repeat],
		['404 at the first try is a missing record', remove, answer(404), first, failed('notFound')],
		['401 is a matter of the token', read, answer(401), first, failed('access')],
		['403 is a matter of the token', write, answer(403), first, failed('access')],
		['403 is a matter of the item', removeItem, answer(403), first, failed('notAllowed')],
		['401 is never one of the item', removeItem, answer(401), first, failed('access')],
		['400 is a refusal', write, answer(400), first, failed('refused')],
		['a redirect is not followed', read, answer(302, ''), first, failed('redirect')],
	])('%s', (_sentence, request, given, attempts, expected) => {
		expect(verdict(request, given, attempts, 0.5)).toEqual(expected);
	});

	it('waits longer after each try, up to a ceiling, and never less than half of it', () => {
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
