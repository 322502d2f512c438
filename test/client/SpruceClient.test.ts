import type { Answer } from '../../nodes/SpruceHealth/client/request';
import { Account } from '../../nodes/SpruceHealth/client/Account';
import type { RateLimitPolicy } from '../../nodes/SpruceHealth/client/rateLimit';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { RateLimiter as SimulatedBudget } from '../simulator/RateLimiter';
import { type Respond, SimulatedWorld } from './SimulatedWorld';

const origin = {
	instanceId: 'n8n',
	workflowId: 'workflow',
	executionId: '1',
	nodeId: 'node',
	runIndex: 0,
	itemIndex: 0,
};
const waiting: RateLimitPolicy = { onRateLimit: 'wait', maxWaitMs: 600_000, keepInReserve: 0 };
const ok = (body: unknown = {}, headers: Record<string, string> = {}): Answer => ({
	status: 200,
	headers,
	body,
});
const broken: Answer = { status: 500, headers: {}, body: {} };
const lost: Answer = { status: undefined, code: 'ECONNRESET' };

function clientOf(
	respond: Respond,
	policy: Partial<RateLimitPolicy> = {},
	account = new Account(),
) {
	const world = new SimulatedWorld(respond);
	return { world, client: new SpruceClient(world, account, { ...waiting, ...policy }, origin) };
}

/** Answers each call with the next of these; the last one again and again. */
function inTurn(...answers: Answer[]): Respond {
	let turn = 0;
	return () => answers[Math.min(turn++, answers.length - 1)];
}

describe('a write', () => {
	it('carries the same key at every try, and another one than the next write', async () => {
		const { client, world } = clientOf(inTurn(lost, broken, ok(), ok()));

		await client.post('/contacts', { givenName: 'Ada' });
		await client.post('/contacts', { givenName: 'Ada' });

		const keys = world.sent.map(({ idempotencyKey }) => idempotencyKey);
		expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
		expect(keys.slice(1, 3)).toEqual([keys[0], keys[0]]);
		expect(keys[3]).not.toBe(keys[0]);
	});

	it('that landed at a try whose answer was lost is a success that says so', async () => {
		const refused: Answer = { status: 422, headers: {}, body: { type: 'duplicate_request' } };
		const { client, world } = clientOf(inTurn(lost, refused));

		const answer = await client.post('/contacts', { givenName: 'Ada' });

		expect(answer).toEqual({ duplicate: true, idempotencyKey: world.sent[0].idempotencyKey });
	});

	it('sends no blanks, and what is cleared as it is', async () => {
		const { client, world } = clientOf(inTurn(ok()));

		await client.patch(
			'/contacts/e',
			{ givenName: '', category: 'patient' },
			{ tagIds: [], pronouns: '' },
		);

		expect(world.sent[0].body).toEqual({ category: 'patient', tagIds: [], pronouns: '' });
	});

	it('that gets no answer five times fails and tells that it may have landed', async () => {
		const { client, world } = clientOf(inTurn(lost));

		await expect(client.post('/contacts', { givenName: 'Ada' })).rejects.toThrow('noAnswer');

		expect(world.sent).toHaveLength(5);
		expect(world.failures[0].tried).toMatchObject({ sent: 5, isOutcomeUnknown: true });
	});
});

describe('a repeated write', () => {
	it('gives the first answer again, without a call, while it is remembered', async () => {
		const account = new Account();
		const first = clientOf(inTurn(ok({ id: 'entity_1' })), {}, account);
		const again = clientOf(inTurn(lost), {}, account);

		await first.client.post('/contacts', { givenName: 'Ada' });

		expect(await again.client.post('/contacts', { givenName: 'Ada' })).toEqual({ id: 'entity_1' });
		expect(again.world.sent).toEqual([]);
	});

	it('is asked of Spruce again when it is no longer remembered', async () => {
		const account = new Account();
		const first = clientOf(inTurn(ok({ id: 'entity_1' })), {}, account);
		const again = clientOf(
			inTurn({ status: 422, headers: {}, body: { type: 'duplicate' } }),
			{},
			account,
		);
		again.world.clock = 25 * 3_600_000;

		await first.client.post('/contacts', { givenName: 'Ada' });

		expect(await again.client.post('/contacts', { givenName: 'Ada' })).toMatchObject({
			duplicate: true,
		});
	});
});

describe('a delete', () => {
	it('whose answer was lost is done when nothing is left to delete', async () => {
		const gone: Answer = { status: 404, headers: {}, body: {} };
		const { client } = clientOf(inTurn(lost, gone));

		expect(await client.delete('/contacts/e')).toEqual({ deleted: true });
	});
});

describe('the rate limit', () => {
	it.each(['fixed', 'sliding'] as const)(
		'lets 1,000 calls through at 100 a minute in time, without a refusal (%s window)',
		async (kind) => {
			const budget = new SimulatedBudget({
				limit: 100,
				windowMs: 60_000,
				dailyLimit: Infinity,
				dailyWindowMs: 86_400_000,
				kind,
				retryAfter: false,
				exhaustedStatus: 429,
				headers: true,
			});
			const refusals: number[] = [];
			const { client, world } = clientOf((_request, now) => {
				const { isAllowed, headers } = budget.take(now);
				if (!isAllowed) refusals.push(now);
				return { status: isAllowed ? 200 : 429, headers, body: {} };
			});

			for (let call = 0; call < 1_000; call++) await client.get('/organization');

			const ideal = 9 * 60_000 + 100 * 100;
			expect(refusals).toEqual([]);
			expect(world.sent).toHaveLength(1_000);
			expect(world.clock).toBeLessThan(ideal * 1.05);
		},
	);

	it('used up by others is waited out, and the same page is asked for again', async () => {
		const refused: Answer = { status: 429, headers: {}, body: {} };
		const page = ok({ contacts: [{ id: 'a' }], hasMore: true, paginationToken: 'next' });
		const { client, world } = clientOf(inTurn(page, refused, ok({ contacts: [{ id: 'b' }] })));

		const contacts = await client.list('/contacts', 'contacts');

		expect(contacts).toEqual([{ id: 'a' }, { id: 'b' }]);
		expect(world.sent.map(({ query }) => query?.paginationToken)).toEqual([
			undefined,
			'next',
			'next',
		]);
		expect(world.waits).toEqual([15_000]);
	});

	it('is not forgotten over an error page that says nothing of it', async () => {
		const headers = { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '1' };
		const page: Answer = { status: 502, headers: {}, body: '<html>' };
		const { client, world } = clientOf(inTurn(ok({}, headers), page, ok()));

		await client.get('/organization');
		await client.get('/organization');

		const [backoff, waitForTheWindow] = world.waits;
		expect(backoff).toBeLessThan(1_000);
		expect(waitForTheWindow).toBeGreaterThan(59_000);
	});

	it('fails the call at once, without sending it, where the user chose so', async () => {
		const usedUp = ok({}, { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '0' });
		const { client, world } = clientOf(inTurn(usedUp), { onRateLimit: 'fail' });

		await client.get('/organization');
		await expect(client.get('/organization')).rejects.toThrow('rateLimit');

		expect(world.sent).toHaveLength(1);
		expect(world.failures[0]).toMatchObject({
			retryAfterMs: 60_000,
			rateLimit: { limit: 100, remaining: 0 },
		});
	});

	it('fails a call that would wait longer than allowed', async () => {
		const refused: Answer = { status: 429, headers: { 'retry-after': '40' }, body: {} };
		const { client, world } = clientOf(inTurn(refused), { maxWaitMs: 60_000 });

		await expect(client.get('/organization')).rejects.toThrow('rateLimit');

		expect(world.waits).toEqual([40_000]);
	});

	it('is shared by the clients of one account', async () => {
		const account = new Account();
		const usedUp = ok({}, { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '0' });
		const one = clientOf(inTurn(usedUp), {}, account);
		const other = clientOf(inTurn(usedUp), {}, account);

		await one.client.get('/organization');
		await other.client.get('/organization');

		expect(other.world.waits).toHaveLength(1);
	});

	it('gives the place of a cancelled call back', async () => {
		const account = new Account();
		const lastOne = ok({}, { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '2' });
		const first = clientOf(inTurn(lastOne), {}, account);
		const cancelled = clientOf(() => Promise.reject(new Error('cancelled')), {}, account);

		await first.client.get('/organization');
		await expect(cancelled.client.get('/organization')).rejects.toThrow('cancelled');
		await first.client.get('/organization');

		expect(first.world.waits).toEqual([]);
	});
});
