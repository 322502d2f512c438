import { setTimeout as wait } from 'node:timers/promises';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 5, conversations: 2 });

describe('access', () => {
	it('is refused with 403 when the token is wrong or missing', async () => {
		for (const authorization of ['Bearer wrong', '', bench.simulator.token]) {
			const { status, body, headers } = await bench.client.send('GET', '/organization', {
				headers: { authorization },
			});
			expect(status).toBe(403);
			expect(body).toEqual({ statusCode: 403, type: 'forbidden', message: expect.any(String) });
			expect(headers.get('s-request-id')).toBeTruthy();
			expect(headers.has('s-ratelimit-remaining')).toBe(false);
		}
	});

	it('has a token that looks like one of Spruce', () => {
		expect(Buffer.from(bench.simulator.token, 'base64').toString()).toBe('simulator:secret');
	});

	it('sends another request id with every answer', async () => {
		const answers = await Promise.all([
			bench.client.get('/organization'),
			bench.client.get('/nothing'),
		]);
		const ids = answers.map(({ headers }) => headers.get('s-request-id'));
		expect(new Set(ids).size).toBe(2);
	});

	it('records every request', async () => {
		await bench.client.get('/conversations', { orderBy: 'created' });
		await bench.client.post('/contacts?x=1', { givenName: 'Ada' });
		expect(bench.simulator.requests[0]).toMatchObject({
			method: 'GET',
			path: '/conversations',
			operationId: 'ListConversations',
			query: { orderBy: 'created' },
			body: undefined,
			status: 200,
			receivedAt: expect.any(Number),
			answeredAt: expect.any(Number),
		});
		expect(bench.simulator.requests[1].body).toEqual({ givenName: 'Ada' });
	});
});

describe('the rate limit', () => {
	it('counts every request down and refuses when nothing is left', async () => {
		bench.simulator.limits.limit = 2;
		const answers = [];
		for (let call = 0; call < 3; call++) {
			answers.push(await bench.client.post('/contacts', { givenName: 'Ada' }));
		}
		expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
		const remaining = answers.map(({ headers }) => headers.get('s-ratelimit-remaining'));
		expect(remaining).toEqual(['1', '0', '0']);
		expect(answers[2].body).toMatchObject({ statusCode: 429, type: 'rate_limited' });
		expect(answers[2].headers.has('retry-after')).toBe(false);
		expect(bench.simulator.organization.contacts).toHaveLength(7);
		expect(bench.simulator.effects).toHaveLength(2);
	});

	it('opens again after its window', async () => {
		Object.assign(bench.simulator.limits, { limit: 1, windowMs: 1500 });
		expect((await bench.client.get('/organization')).status).toBe(200);
		expect((await bench.client.get('/organization')).status).toBe(429);
		await wait(1600);
		expect((await bench.client.get('/organization')).status).toBe(200);
	});

	it('sends Retry-After and answers 503 where that is configured', async () => {
		Object.assign(bench.simulator.limits, { limit: 1, retryAfter: true, exhaustedStatus: 503 });
		await bench.client.get('/organization');
		const { status, headers } = await bench.client.get('/organization');
		expect(status).toBe(503);
		expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
	});

	it('has a daily window of its own', async () => {
		Object.assign(bench.simulator.limits, { limit: Infinity, dailyLimit: 1 });
		const { headers } = await bench.client.get('/organization');
		expect(headers.get('s-ratelimit-daily-limit')).toBe('1');
		expect(headers.get('s-ratelimit-daily-remaining')).toBe('0');
		expect(headers.has('s-ratelimit-limit')).toBe(false);
		expect((await bench.client.get('/organization')).status).toBe(429);
	});

	it('can hide its headers', async () => {
		bench.simulator.limits.headers = false;
		const { headers } = await bench.client.get('/organization');
		expect(headers.has('s-ratelimit-limit')).toBe(false);
	});
});
