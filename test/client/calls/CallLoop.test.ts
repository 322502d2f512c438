import { Account } from '../../../nodes/SpruceHealth/client/memory/Account';
import { CallLoop } from '../../../nodes/SpruceHealth/client/calls/CallLoop';
import type { Answer, SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';
import { SimulatedRuntime } from '../SimulatedRuntime';

/** A repeated invite would send the patient a second message, because it takes no idempotency key. */
const invite: SpruceRequest = {
	method: 'POST',
	path: '/contacts/entity_1/invite',
	body: { destinationId: 'entityContact_1' },
	repeatable: false,
};

function loopOf(...answers: Answer[]) {
	const runtime: SimulatedRuntime = new SimulatedRuntime(
		(): Answer => answers[Math.min(runtime.sent.length, answers.length) - 1],
	);
	const policy = { maxWaitMs: 600_000, keepInReserve: 0 } as const;
	return { runtime, loop: new CallLoop(runtime, new Account(), policy) };
}

describe('an invite', () => {
	it.each<[string, Answer]>([
		['its answer was lost', { status: undefined, code: 'ECONNRESET' }],
		['a server error', { status: 500, headers: {}, body: {} }],
		['a web page instead of an answer', { status: 200, headers: {}, body: '<html>' }],
	])('is never sent again after %s', async (_what, answer) => {
		const { loop, runtime } = loopOf(answer);

		await expect(loop.call(invite)).rejects.toThrow('unknownOutcome');

		expect(runtime.sent).toHaveLength(1);
	});

	it('is sent again when the first try never reached Spruce', async () => {
		const { loop, runtime } = loopOf(
			{ status: undefined, code: 'ECONNREFUSED' },
			{ status: 200, headers: {}, body: { ok: true } },
		);

		expect(await loop.call(invite)).toEqual({ ok: true });
		expect(runtime.sent).toHaveLength(2);
	});

	it('waits for the rate limit, because Spruce did not carry it out', async () => {
		const { loop, runtime } = loopOf(
			{ status: 429, headers: { 'retry-after': '9' }, body: {} },
			{ status: 200, headers: {}, body: { ok: true } },
		);

		expect(await loop.call(invite)).toEqual({ ok: true });
		expect(runtime.waits).toEqual([9_000]);
		expect(runtime.rateLimitWaits).toEqual([9_000]);
	});
});

describe('a call that waits', () => {
	it('tells what for', async () => {
		const { loop, runtime } = loopOf(
			{ status: 500, headers: {}, body: {} },
			{ status: 429, headers: { 'retry-after': '9', 's-ratelimit-limit': '100' }, body: {} },
			{ status: 503, headers: { 'retry-after': '20' }, body: {} },
			{ status: 200, headers: {}, body: { ok: true } },
		);

		await loop.call({ method: 'GET', path: '/contacts', repeatable: true });

		expect(runtime.notified).toEqual([
			{ cause: 'retry', ms: 250 },
			{ cause: 'rateLimit', callsPerMinute: 100, ms: 9_000 },
			{ cause: 'busy', ms: 20_000 },
		]);
	});
});

const limits = (remaining: number) => ({
	's-ratelimit-limit': '10',
	's-ratelimit-remaining': String(remaining),
});

describe('a call that goes first', () => {
	const read: SpruceRequest = { method: 'GET', path: '/organization', repeatable: true };
	const batch = { maxWaitMs: 600_000, keepInReserve: 0 } as const;
	const first = { ...batch, goesFirst: true };
	const answer = (remaining: number): Answer => ({
		status: 200,
		headers: limits(remaining),
		body: { ok: true },
	});

	it('is forgotten when its execution is canceled while it waits', async () => {
		const account = new Account();
		const runtime = new SimulatedRuntime(() => answer(0));
		await new CallLoop(runtime, account, batch).call(read);
		runtime.wait = async () => await Promise.reject(new Error('canceled'));
		const canceled = Array.from({ length: 9 }, () => new CallLoop(runtime, account, first));
		const outcomes = await Promise.allSettled(canceled.map(async (loop) => await loop.call(read)));
		expect(outcomes.map(({ status }) => status)).toEqual(Array(9).fill('rejected'));

		// More than a minute later nobody asks or waits any longer, so a batch may use all calls.
		const later: SimulatedRuntime = new SimulatedRuntime(() => answer(10 - later.sent.length));
		later.clock = 200_000;
		const loop = new CallLoop(later, account, batch);
		for (let call = 0; call < 10; call++) await loop.call(read);
		expect(later.waits).toEqual([]);
	});

	it('makes a batch leave calls to it as soon as it has asked', async () => {
		const account = new Account();
		const runtime: SimulatedRuntime = new SimulatedRuntime(() => answer(10 - runtime.sent.length));
		const loop = new CallLoop(runtime, account, batch);
		await new CallLoop(runtime, account, first).call(read);
		for (let call = 0; call < 7; call++) await loop.call(read);
		expect(runtime.waits).toEqual([]);

		await new CallLoop(runtime, account, first).call(read);
		expect(runtime.waits).toEqual([]);
		await loop.call(read);
		expect(runtime.waits[0]).toBeGreaterThan(50_000);
	});
});

describe('a call with a deadline', () => {
	const read: SpruceRequest = { method: 'GET', path: '/organization', repeatable: true };
	const policy = {
		maxWaitMs: Infinity,
		keepInReserve: 0,
		deadline: 65_000,
	} as const;
	const loopWith = (answer: Answer) => {
		const runtime = new SimulatedRuntime(() => answer);
		return { runtime, loop: new CallLoop(runtime, new Account(), policy) };
	};
	const throttled = (seconds: string): Answer => ({
		status: 429,
		headers: { 'retry-after': seconds },
		body: {},
	});

	it.each([
		['at once, where Retry-After ends later', throttled('66'), 0, 1],
		['after one wait, where a second one would end later', throttled('40'), 40_000, 2],
	])('fails %s', async (_what, answer, waitedMs, sent) => {
		const { loop, runtime } = loopWith(answer);

		await expect(loop.call(read)).rejects.toThrow('rateLimit');
		expect(runtime.waits.reduce((sum, ms) => sum + ms, 0)).toBe(waitedMs);
		expect(runtime.sent).toHaveLength(sent);
	});

	it('is not tried again later, whatever went wrong', async () => {
		const { loop, runtime } = loopWith({ status: 500, headers: {}, body: {} });
		runtime.clock = 64_000;

		await expect(loop.call(read)).rejects.toThrow('server');
		expect(runtime.clock).toBeLessThan(65_000 + 500);
		expect(runtime.sent.length).toBeLessThan(4);
	});
});
