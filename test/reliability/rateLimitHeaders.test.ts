import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { readRateLimit } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { clientOf } from '../client/clientOf';

const limitOf = 's-ratelimit-limit';
const remainingOf = 's-ratelimit-remaining';
const dailyRemainingOf = 's-ratelimit-daily-remaining';

/** A client that gets these answers in turn, the last one again and again. */
function clientThatGets(answers: Answer[], maxWaitMs = 600_000, account = new Account()) {
	let turn = 0;
	const respond = () => answers[Math.min(turn++, answers.length - 1)];
	return clientOf(respond, { maxWaitMs }, account);
}

function ok(headers: Record<string, string> = {}): Answer {
	return { status: 200, headers, body: {} };
}

function refused(headers: Record<string, string> = {}, status = 429): Answer {
	return { status, headers, body: {} };
}

describe('a rate limit header', () => {
	it.each<[string, string, number | undefined]>([
		['is read', '100', 100],
		['is read when it is zero', '0', 0],
		['counts as absent when it is negative', '-1', undefined],
		['counts as absent when it is text', 'unlimited', undefined],
		['counts as absent when it is empty', '', undefined],
		['counts as absent when it is a fraction', '99.5', undefined],
		['counts as absent with an exponent', '1e3', undefined],
		['counts as absent when it is no number at all', 'NaN', undefined],
		['counts as absent when it came twice', '100, 100', undefined],
		['counts as absent when it is endless', 'Infinity', undefined],
	])('%s (%j)', (_sentence, header, expected) => {
		expect(readRateLimit({ [limitOf]: header }).limit).toBe(expected);
		expect(readRateLimit({ [remainingOf]: header }).remaining).toBe(expected);
	});
});

describe('odd headers in every answer', () => {
	it.each<[string, Record<string, string>]>([
		['none at all', {}],
		['negative', { [limitOf]: '-100', [remainingOf]: '-1' }],
		['text', { [limitOf]: 'many', [remainingOf]: 'enough' }],
		['more calls left than there are', { [limitOf]: '10', [remainingOf]: '4000' }],
		['no limit but calls left', { [remainingOf]: '17' }],
		['a limit but nothing about calls left', { [limitOf]: '100' }],
		['calls left that never change', { [limitOf]: '100', [remainingOf]: '100' }],
		['an absurdly large limit', { [limitOf]: '9'.repeat(30), [remainingOf]: '9'.repeat(30) }],
	])('are no reason to wait or to fail (%s)', async (_what, headers) => {
		const { client, runtime } = clientThatGets([ok(headers)]);

		for (let call = 0; call < 10; call++) await client.get('/organization');

		expect(runtime.sent).toHaveLength(10);
		expect(runtime.waits).toEqual([]);
	});

	it('that say nothing is left never stop the work for good', async () => {
		const { client, runtime } = clientThatGets([ok({ [limitOf]: '0', [remainingOf]: '0' })]);

		for (let call = 0; call < 5; call++) await client.get('/organization');

		expect(runtime.sent).toHaveLength(5);
		expect(Math.max(...runtime.waits)).toBeLessThanOrEqual(61_000);
	});

	it('that come and go are followed as they are', async () => {
		const { client, runtime } = clientThatGets([
			ok({ [limitOf]: '1', [remainingOf]: '0' }),
			ok(),
			ok(),
		]);

		for (let call = 0; call < 3; call++) await client.get('/organization');

		expect(runtime.waits).toHaveLength(1);
	});

	it('of the day end the item in plain words, and do not lock the account for ever', async () => {
		const { client, runtime } = clientThatGets([ok({ [dailyRemainingOf]: '0' }), ok()]);
		await client.get('/organization');

		await expect(client.get('/organization')).rejects.toThrow('dailyLimit');
		runtime.clock += 60_000;
		await client.get('/organization');

		expect(runtime.sent).toHaveLength(2);
	});
});

describe('Retry-After', () => {
	it.each<[string, string, number]>([
		['is taken in seconds', '9', 9_000],
		['is taken as a fraction of seconds', '2.5', 2_500],
		['of zero seconds is at least one', '0', 1_000],
		['as a date in the future is survived', 'Fri, 31 Dec 2199 23:59:59 GMT', 15_000],
		['as a date in the past is survived', 'Thu, 01 Jan 1970 00:00:00 GMT', 15_000],
		['that is negative is survived', '-30', 15_000],
		['that is text is survived', 'soon', 15_000],
		['that is endless is survived', 'Infinity', 15_000],
	])('%s (%j)', async (_sentence, retryAfter, waitMs) => {
		for (const status of [429, 503]) {
			const headers = { 'retry-after': retryAfter };
			const { client, runtime } = clientThatGets([refused(headers, status), ok()]);

			await client.get('/organization');

			expect(runtime.waits).toEqual([waitMs]);
		}
	});

	it.each([
		['is right', 'now'],
		['is an hour slow', 'Thu, 01 Jan 1970 00:00:00 GMT'],
		['is years ahead', 'Fri, 31 Dec 2199 23:59:59 GMT'],
		['is broken', 'yesterday'],
	])("does not depend on the server's clock (it %s)", async (_sentence, date) => {
		const headers = { 'retry-after': '9', date };
		const { client, runtime } = clientThatGets([refused(headers), ok({ date })]);

		await client.get('/organization');

		expect(runtime.waits).toEqual([9_000]);
	});

	it('that is longer than Max Wait ends the item at once', async () => {
		const { client, runtime } = clientThatGets([refused({ 'retry-after': '86400' })], 60_000);

		await expect(client.get('/organization')).rejects.toThrow('rateLimit');

		expect(runtime.waits).toEqual([]);
		expect(runtime.failures[0].retryAfterMs).toBe(86_400_000);
	});

	it('of one account does not hold up another', async () => {
		const held = clientThatGets([refused({ 'retry-after': '30' }), ok()]);
		const free = clientThatGets([ok()]);

		await held.client.get('/organization');
		await free.client.get('/organization');

		expect(held.runtime.waits).toEqual([30_000]);
		expect(free.runtime.waits).toEqual([]);
	});
});
