import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { RateLimiter as SimulatedBudget } from '../simulator/serving/RateLimiter';
import { respondInOrder, ok } from './answers';
import { clientOf } from './clientOf';

describe('the rate limit', () => {
	it.each(['fixed', 'sliding'] as const)(
		'allows 1,000 calls at 100 a minute without extra delay or refusals (%s window)',
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
			const { client, runtime } = clientOf((_request, now) => {
				const { isAllowed, headers } = budget.take(now);
				if (!isAllowed) refusals.push(now);
				return { status: isAllowed ? 200 : 429, headers, body: {} };
			});

			for (let call = 0; call < 1_000; call++) await client.page('/organization', {});

			const ideal = 9 * 60_000 + 100 * 100;
			expect(refusals).toEqual([]);
			expect(runtime.sent).toHaveLength(1_000);
			expect(runtime.clock).toBeLessThan(ideal * 1.05);
		},
	);

	it('makes a listing wait when others used it up, and then the same page is requested again', async () => {
		const refused: Answer = { status: 429, headers: {}, body: {} };
		const page = ok({ contacts: [{ id: 'a' }], hasMore: true, paginationToken: 'next' });
		const { client, runtime } = clientOf(
			respondInOrder(page, refused, ok({ contacts: [{ id: 'b' }] })),
		);

		const contacts = await client.list('/contacts', 'contacts');

		expect(contacts).toEqual([{ id: 'a' }, { id: 'b' }]);
		expect(runtime.sent.map(({ query }) => query?.paginationToken)).toEqual([
			undefined,
			'next',
			'next',
		]);
		expect(runtime.waits).toEqual([15_000]);
	});

	it('is remembered after an error page without rate limit headers', async () => {
		const headers = { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '1' };
		const page: Answer = { status: 502, headers: {}, body: '<html>' };
		const { client, runtime } = clientOf(respondInOrder(ok({}, headers), page, ok()));

		await client.page('/organization', {});
		await client.page('/organization', {});

		const [backoff, waitForTheWindow] = runtime.waits;
		expect(backoff).toBeLessThan(1_000);
		expect(waitForTheWindow).toBeGreaterThan(59_000);
	});

	it('fails the call without sending it when the user chose to fail', async () => {
		const usedUp = ok({}, { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '0' });
		const { client, runtime } = clientOf(respondInOrder(usedUp), { maxWaitMs: 0 });

		await client.page('/organization', {});
		await expect(client.page('/organization', {})).rejects.toThrow('rateLimit');

		expect(runtime.sent).toHaveLength(1);
		expect(runtime.failures[0]).toMatchObject({
			retryAfterMs: 60_000,
			rateLimit: { limit: 100, remaining: 0 },
		});
	});

	it('fails a call that would wait longer than Max Wait', async () => {
		const refused: Answer = { status: 429, headers: { 'retry-after': '40' }, body: {} };
		const { client, runtime } = clientOf(respondInOrder(refused), { maxWaitMs: 60_000 });

		await expect(client.page('/organization', {})).rejects.toThrow('rateLimit');

		expect(runtime.waits).toEqual([40_000]);
	});

	it('is shared by the clients of one account', async () => {
		const account = new Account();
		const usedUp = ok({}, { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '0' });
		const one = clientOf(respondInOrder(usedUp), {}, account);
		const other = clientOf(respondInOrder(usedUp), {}, account);

		await one.client.page('/organization', {});
		await other.client.page('/organization', {});

		expect(other.runtime.waits).toHaveLength(1);
	});

	it('allows another call in place of a canceled one', async () => {
		const account = new Account();
		const lastOne = ok({}, { 's-ratelimit-limit': '100', 's-ratelimit-remaining': '2' });
		const first = clientOf(respondInOrder(lastOne), {}, account);
		const canceled = clientOf(() => Promise.reject(new Error('canceled')), {}, account);

		await first.client.page('/organization', {});
		await expect(canceled.client.page('/organization', {})).rejects.toThrow('canceled');
		await first.client.page('/organization', {});

		expect(first.runtime.waits).toEqual([]);
	});
});
