import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { readRateLimit } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { clientOf } from '../client/clientOf';

const limitHeader = 's-ratelimit-limit';
const remainingHeader = 's-ratelimit-remaining';
const dailyRemainingHeader = 's-ratelimit-daily-remaining';

/** A client that receives these answers in order. The last one repeats. */
function clientReceiving(answers: Answer[], maxWaitMs = 600_000, account = new Account()) {
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
		['counts as absent when it is negative', '-1', undefined],
		['counts as absent when it is text', 'unlimited', undefined],
		['counts as absent when it is empty', '', undefined],
		['counts as absent when it is a fraction', '99.5', undefined],
		['counts as absent with an exponent', '1e3', undefined],
		['counts as absent when it is not a number', 'NaN', undefined],
		['counts as absent when it was sent twice', '100, 100', undefined],
		['counts as absent when it is infinite', 'Infinity', undefined],
	])('%s (%j)', (_sentence, header, expected) => {
		expect(readRateLimit({ [limitHeader]: header }).limit).toBe(expected);
		expect(readRateLimit({ [remainingHeader]: header }).remaining).toBe(expected);
	});

	it('of zero calls left is read, and a limit of zero is none', () => {
		expect(readRateLimit({ [remainingHeader]: '0' }).remaining).toBe(0);
		expect(readRateLimit({ [limitHeader]: '0', [remainingHeader]: '0' })).toEqual({});
	});
});

describe('unusual rate limit headers', () => {
	it.each<[string, Record<string, string>]>([
		['no headers', {}],
		['negative', { [limitHeader]: '-100', [remainingHeader]: '-1' }],
		['text', { [limitHeader]: 'many', [remainingHeader]: 'enough' }],
		['more calls left than the limit allows', { [limitHeader]: '10', [remainingHeader]: '4000' }],
		['calls left without a limit', { [remainingHeader]: '17' }],
		['a limit without calls left', { [limitHeader]: '100' }],
		['calls left that never change', { [limitHeader]: '100', [remainingHeader]: '100' }],
		[
			'an absurdly large limit',
			{ [limitHeader]: '9'.repeat(30), [remainingHeader]: '9'.repeat(30) },
		],
	])('cause no wait and no failure: %s', async (_what, headers) => {
		const { client, runtime } = clientReceiving([ok(headers)]);

		for (let call = 0; call < 10; call++) await client.page('/organization', {});

		expect(runtime.sent).toHaveLength(10);
		expect(runtime.waits).toEqual([]);
	});

	it('that always report no calls left do not stop the work', async () => {
		const { client, runtime } = clientReceiving([
			ok({ [limitHeader]: '0', [remainingHeader]: '0' }),
		]);

		for (let call = 0; call < 5; call++) await client.page('/organization', {});

		expect(runtime.sent).toHaveLength(5);
		expect(Math.max(...runtime.waits)).toBeLessThanOrEqual(61_000);
	});

	it('that disappear from later answers no longer cause a wait', async () => {
		const { client, runtime } = clientReceiving([
			ok({ [limitHeader]: '1', [remainingHeader]: '0' }),
			ok(),
			ok(),
		]);

		for (let call = 0; call < 3; call++) await client.page('/organization', {});

		expect(runtime.waits).toHaveLength(1);
	});

	it('that report a used-up day fail the item, but do not block the account forever', async () => {
		const { client, runtime } = clientReceiving([ok({ [dailyRemainingHeader]: '0' }), ok()]);
		await client.page('/organization', {});

		await expect(client.page('/organization', {})).rejects.toThrow('dailyLimit');
		runtime.clock += 60_000;
		await client.page('/organization', {});

		expect(runtime.sent).toHaveLength(2);
	});
});

describe('Retry-After', () => {
	it.each<[string, string, number]>([
		['is read in seconds', '9', 9_000],
		['may be a fraction of a second', '2.5', 2_500],
		['of zero waits one second', '0', 1_000],
		['that is a date in the future is ignored', 'Fri, 31 Dec 2199 23:59:59 GMT', 15_000],
		['that is a date in the past is ignored', 'Thu, 01 Jan 1970 00:00:00 GMT', 15_000],
		['that is negative is ignored', '-30', 15_000],
		['that is text is ignored', 'soon', 15_000],
		['that is infinite is ignored', 'Infinity', 15_000],
	])('%s (%j)', async (_sentence, retryAfter, waitMs) => {
		for (const status of [429, 503]) {
			const headers = { 'retry-after': retryAfter };
			const { client, runtime } = clientReceiving([refused(headers, status), ok()]);

			await client.page('/organization', {});

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
		const { client, runtime } = clientReceiving([refused(headers), ok({ date })]);

		await client.page('/organization', {});

		expect(runtime.waits).toEqual([9_000]);
	});

	it('longer than Max Wait fails the item at once', async () => {
		const { client, runtime } = clientReceiving([refused({ 'retry-after': '86400' })], 60_000);

		await expect(client.page('/organization', {})).rejects.toThrow('rateLimit');

		expect(runtime.waits).toEqual([]);
		expect(runtime.failures[0].retryAfterMs).toBe(86_400_000);
	});

	it('of one account does not delay another account', async () => {
		const throttled = clientReceiving([refused({ 'retry-after': '30' }), ok()]);
		const other = clientReceiving([ok()]);

		await throttled.client.page('/organization', {});
		await other.client.page('/organization', {});

		expect(throttled.runtime.waits).toEqual([30_000]);
		expect(other.runtime.waits).toEqual([]);
	});
});
