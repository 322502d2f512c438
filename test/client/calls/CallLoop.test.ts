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
	const policy = { onRateLimit: 'wait', maxWaitMs: 600_000, keepInReserve: 0 } as const;
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
