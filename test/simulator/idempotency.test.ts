import { startSimulator, type Simulator } from './startSimulator';
import { SimulatorClient } from './SimulatorClient';

let simulator: Simulator;
let client: SimulatorClient;

beforeAll(async () => {
	simulator = await startSimulator({ contacts: 5, conversations: 2 });
	client = new SimulatorClient(simulator);
});
beforeEach(() => simulator.reset());
afterAll(async () => await simulator.close());

describe('an idempotency key', () => {
	const ada = { givenName: 'Ada' };
	const key = (name: string) => ({ 's-idempotency-key': name });

	it('does its work once', async () => {
		const first = await client.post('/contacts', ada, key('a'));
		const second = await client.post('/contacts', ada, key('a'));
		expect([first.status, second.status]).toEqual([201, 422]);
		expect(second.body).toMatchObject({ statusCode: 422, type: 'duplicate_request' });
		expect(simulator.effects).toEqual([
			{ operationId: 'CreateContact', idempotencyKey: 'a', requestIndex: 0, id: first.body.id },
		]);
	});

	it('belongs to one path', async () => {
		await client.post('/contacts', ada, key('a'));
		expect((await client.post('/contacts/tags', { value: 'T' }, key('a'))).status).toBe(201);
	});

	it('is not used up by a refused attempt', async () => {
		expect((await client.post('/contacts', {}, key('a'))).status).toBe(400);
		expect((await client.post('/contacts', ada, key('a'))).status).toBe(201);
	});

	it('is not used up by an attempt that never arrived, but by one whose answer was lost', async () => {
		simulator.faults.add({ kind: 'reset', when: 'before' });
		simulator.faults.add({ kind: 'reset', when: 'after' });
		await expect(client.post('/contacts', ada, key('a'))).rejects.toThrow();
		expect(simulator.effects).toHaveLength(0);
		await expect(client.post('/contacts', ada, key('a'))).rejects.toThrow();
		expect(simulator.effects).toHaveLength(1);
		expect((await client.post('/contacts', ada, key('a'))).status).toBe(422);
	});

	it('may have 255 characters', async () => {
		expect((await client.post('/contacts', ada, key('k'.repeat(255)))).status).toBe(201);
		expect((await client.post('/contacts', ada, key('k'.repeat(256)))).status).toBe(400);
	});

	it('means nothing where the OpenAPI does not take one', async () => {
		const search = { freeText: 'Ada' };
		expect((await client.post('/contacts/search', search, key('a'))).status).toBe(200);
		expect((await client.post('/contacts/search', search, key('a'))).status).toBe(200);
	});
});
