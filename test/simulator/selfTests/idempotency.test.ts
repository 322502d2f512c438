import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 5, conversations: 2 });

describe('an idempotency key', () => {
	const ada = { givenName: 'Ada' };
	const key = (name: string) => ({ 's-idempotency-key': name });

	it('does its work once', async () => {
		const first = await bench.client.post('/contacts', ada, key('a'));
		const second = await bench.client.post('/contacts', ada, key('a'));
		expect([first.status, second.status]).toEqual([201, 422]);
		expect(second.body).toMatchObject({ statusCode: 422, type: 'duplicate_request' });
		expect(bench.simulator.effects).toEqual([
			{ operationId: 'CreateContact', idempotencyKey: 'a', requestIndex: 0, id: first.body.id },
		]);
	});

	it('belongs to one path', async () => {
		await bench.client.post('/contacts', ada, key('a'));
		expect((await bench.client.post('/contacts/tags', { value: 'T' }, key('a'))).status).toBe(201);
	});

	it('is not used up by a refused attempt', async () => {
		expect((await bench.client.post('/contacts', {}, key('a'))).status).toBe(400);
		expect((await bench.client.post('/contacts', ada, key('a'))).status).toBe(201);
	});

	it('is not used up by an attempt that never arrived, but by one whose answer was lost', async () => {
		bench.simulator.faults.add({ kind: 'reset', when: 'before' });
		bench.simulator.faults.add({ kind: 'reset', when: 'after' });
		await expect(bench.client.post('/contacts', ada, key('a'))).rejects.toThrow('fetch failed');
		expect(bench.simulator.effects).toHaveLength(0);
		await expect(bench.client.post('/contacts', ada, key('a'))).rejects.toThrow('fetch failed');
		expect(bench.simulator.effects).toHaveLength(1);
		expect((await bench.client.post('/contacts', ada, key('a'))).status).toBe(422);
	});

	it('may have 255 characters', async () => {
		expect((await bench.client.post('/contacts', ada, key('k'.repeat(255)))).status).toBe(201);
		expect((await bench.client.post('/contacts', ada, key('k'.repeat(256)))).status).toBe(400);
	});

	it('means nothing where the OpenAPI does not take one', async () => {
		const search = { freeText: 'Ada' };
		expect((await bench.client.post('/contacts/search', search, key('a'))).status).toBe(200);
		expect((await bench.client.post('/contacts/search', search, key('a'))).status).toBe(200);
	});
});
