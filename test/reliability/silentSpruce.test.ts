import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { CallLoop } from '../../nodes/SpruceHealth/client/calls/CallLoop';
import type { RateLimitPolicy } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { ModelRuntime } from './ModelRuntime';
import { ModelSpruce } from './ModelSpruce';
import { VirtualClock } from './VirtualClock';

const second = 1_000;
const read = { method: 'GET', path: '/contacts', repeatable: true } as const;
const batch: RateLimitPolicy = { maxWaitMs: 600 * second, keepInReserve: 0 };
const ok: Answer = { status: 200, headers: {}, body: { contacts: [] } };
const limited = (remaining: number): Answer => ({
	...ok,
	headers: { 's-ratelimit-limit': '100', 's-ratelimit-remaining': String(remaining) },
});

/** A call, when it begins, and for how long it waits for an answer. */
interface Caller {
	policy: RateLimitPolicy;
	beginsAt?: number;
	timeoutMs: number;
	retryDeadlineMs?: number;
}

/** An activation that begins after one second, with the limits of `lifecycle.ts`. */
const activation: Caller = {
	policy: { maxWaitMs: Infinity, keepInReserve: 0, goesFirst: true, deadline: 66 * second },
	beginsAt: second,
	timeoutMs: 10 * second,
	retryDeadlineMs: 3 * second,
};

/** A list that somebody opens after one second, with the limits of `listClient.ts`. */
const pickList: Caller = {
	policy: { maxWaitMs: 5 * second, keepInReserve: 0, goesFirst: true, deadline: 31 * second },
	beginsAt: second,
	timeoutMs: 20 * second,
};

const executions = (count: number): Caller[] =>
	Array.from({ length: count }, () => ({ policy: batch, timeoutMs: 60 * second }));

/**
 * Has callers share an account in simulated time.
 *
 * @param answer what comes at a time, or nothing; and how long it takes
 * @returns how each call ended, and when
 */
async function outcomes(
	callers: readonly Caller[],
	answer: (now: number) => { answer: Answer; afterMs: number } | undefined,
) {
	const account = new Account();
	const clock = new VirtualClock();
	const spruce = new ModelSpruce({});
	const callOf = async ({ policy, beginsAt = 0, timeoutMs, retryDeadlineMs }: Caller) => {
		await clock.wait(beginsAt);
		const nextLatency = () => ({ thereMs: 0, backMs: 0 });
		const runtime = new ModelRuntime({ clock, spruce, nextLatency });
		runtime.send = async () => {
			const comes = answer(clock.now);
			await clock.wait(Math.min(comes?.afterMs ?? Infinity, timeoutMs));
			return comes?.answer ?? { status: undefined, code: 'ETIMEDOUT' };
		};
		const outcome = await new CallLoop(runtime, account, policy, retryDeadlineMs).call(read).then(
			() => 'done',
			(error: unknown) => (error as Error).message,
		);
		return { outcome, seconds: clock.now / second };
	};
	return await clock.run(Promise.all(callers.map(callOf)));
}

describe('while Spruce does not answer after a start of n8n', () => {
	it.each([1, 5, 20])(
		'beside %i executions, an activation fails while n8n still waits, and a list soon',
		async (count) => {
			const callers = [activation, pickList, ...executions(count)];
			const [activated, listed, ...others] = await outcomes(callers, () => undefined);

			expect(activated).toMatchObject({ outcome: 'noAnswer' });
			// Once the first call is lost, it sends its own, which waits 10 s for an answer.
			expect(activated.seconds).toBeLessThanOrEqual(66 + 10);
			expect(listed).toMatchObject({ outcome: 'noAnswer' });
			expect(listed.seconds).toBeLessThanOrEqual(31);
			// One call waits 60 s for an answer, and the last try begins within 180 s after the first.
			for (const { outcome, seconds } of others) {
				expect(outcome).toBe('noAnswer');
				expect(seconds).toBeLessThanOrEqual(60 + 180 + 60);
			}
		},
	);

	it('all calls go on as soon as it answers again', async () => {
		const from = 70 * second;
		const all = await outcomes(executions(20), (now) =>
			now < from ? undefined : { answer: limited(80), afterMs: second },
		);

		for (const { outcome, seconds } of all) {
			expect(outcome).toBe('done');
			expect(seconds).toBeLessThanOrEqual(190);
		}
	});
});

describe('while one slow call holds the last one that is left', () => {
	it('an activation and a list wait no longer than their deadlines', async () => {
		const [first] = executions(1);
		const slow = { ...first, beginsAt: 61 * second, timeoutMs: 600 * second };
		const laterBy = 61 * second;
		const answers = [0, 600 * second];
		const [, , activated, listed] = await outcomes(
			[first, slow, later(activation, laterBy), later(pickList, laterBy)],
			() => ({ answer: limited(0), afterMs: answers.shift() ?? second }),
		);

		expect(activated).toMatchObject({ outcome: 'rateLimit' });
		expect(activated.seconds).toBeLessThanOrEqual(61 + 66);
		expect(listed).toMatchObject({ outcome: 'rateLimit' });
		expect(listed.seconds).toBeLessThanOrEqual(61 + 31);
	});
});

function later({ policy, beginsAt = 0, ...caller }: Caller, ms: number): Caller {
	const deadline = (policy.deadline ?? Infinity) + ms;
	return { ...caller, beginsAt: beginsAt + ms, policy: { ...policy, deadline } };
}
