import fc from 'fast-check';
import type { RateLimitPolicy } from '../../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import {
	type AcquireResult,
	type Permit,
	RateLimiter,
} from '../../../nodes/SpruceHealth/client/rateLimit/RateLimiter';
import type { SpruceResponse } from '../../../nodes/SpruceHealth/client/wire/request';

const second = 1_000;
const policy: RateLimitPolicy = { maxWaitMs: Infinity, keepInReserve: 0 };

const anyHeaders = fc.constantFrom<Record<string, string>>(
	{},
	{ 's-ratelimit-limit': '3', 's-ratelimit-remaining': '0' },
	{ 's-ratelimit-limit': '3', 's-ratelimit-remaining': '2' },
	{ 's-ratelimit-limit': '3' },
	{ 's-ratelimit-remaining': '1' },
);

/** What happens next, a while after what came before. */
const anyAct = fc.record({
	afterMs: fc.constantFrom(0, 20, second, 16 * second, 61 * second),
	kind: fc.constantFrom('ask', 'ask', 'answer', 'lose', 'throttle'),
	goesFirst: fc.boolean(),
	headers: anyHeaders,
	retryAfterMs: fc.constantFrom(undefined, 0, 5 * second, 30 * second),
});
const anyHistory = fc.array(anyAct, { maxLength: 40, size: 'max' });
type Act = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

/** A limiter, the calls that it let through and that are not over yet, and the time. */
class History {
	readonly limiter = new RateLimiter();

	now = 0;

	/** Until when Spruce has said that it would refuse calls. */
	refusedUntil = 0;

	private readonly inFlight: Permit[] = [];

	/** @returns what the call was told, or undefined where none was made */
	act({ afterMs, kind, goesFirst, headers, retryAfterMs }: Act): AcquireResult | undefined {
		this.now += afterMs;
		if (kind === 'ask') return this.ask({ ...policy, goesFirst });
		const permit = this.inFlight.shift();
		if (permit === undefined) return undefined;
		const response: SpruceResponse = { status: 200, headers, body: {} };
		if (kind === 'throttle') {
			this.limiter.throttled({ ...response, status: 429 }, retryAfterMs, this.now);
			this.refusedUntil = Math.max(this.refusedUntil, this.now + (retryAfterMs ?? 0));
		} else {
			this.limiter.release(permit, kind === 'lose' ? undefined : response, this.now);
		}
		return undefined;
	}

	ask(by: RateLimitPolicy): AcquireResult {
		const result = this.limiter.acquire(by, this.now, 0, 0);
		if (result.kind === 'go') this.inFlight.push(result.permit);
		return result;
	}

	loseAll(): void {
		for (const permit of this.inFlight.splice(0)) {
			this.limiter.release(permit, undefined, this.now);
		}
	}
}

describe('whatever answers come, get lost or are refused', () => {
	it('a call with a deadline is never kept waiting beyond it', () => {
		fc.assert(
			fc.property(anyHistory, fc.integer({ min: -1, max: 70 * second }), (acts, leftMs) => {
				const history = new History();
				for (const one of acts) {
					history.act(one);
					const result = history.ask({ ...policy, deadline: history.now + leftMs });
					if (result.kind === 'wait') expect(result.ms).toBeLessThanOrEqual(leftMs);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('no call goes before the longest pause that Spruce has asked for is over', () => {
		fc.assert(
			fc.property(anyHistory, (acts) => {
				const history = new History();
				for (const one of acts) {
					const result = history.act(one);
					if (history.now < history.refusedUntil) expect(result?.kind).not.toBe('go');
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('a call goes within two minutes, once no other is in flight', () => {
		fc.assert(
			fc.property(anyHistory, (acts) => {
				const history = new History();
				for (const one of acts) history.act(one);
				history.loseAll();
				const askedAt = history.now;
				let result = history.ask(policy);
				while (result.kind === 'wait' && history.now - askedAt <= 120 * second) {
					history.now += result.ms;
					result = history.ask(policy);
				}
				expect(result.kind).toBe('go');
			}),
			{ numRuns: 500 },
		);
	});
});
