import { readFileSync } from 'node:fs';
import { describeWithOpenApi } from '../../contract/describeWithOpenApi';
import { operations } from '../serving/operations';
import { startSimulator } from '../startSimulator';
import { SimulatorClient } from '../SimulatorClient';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 80, conversations: 80 });

describe('a simulator without the OpenAPI file', () => {
	it('works, and keeps to its own rules', async () => {
		const other = await startSimulator({ contacts: 3, conversations: 0, openApiPath: '' });
		const plain = new SimulatorClient(other);
		for (const body of [undefined, [], 'text', { givenName: 1 }, { phoneNumbers: {} }]) {
			expect((await plain.post('/contacts', body)).body.type).toBe('invalid_input');
		}
		expect((await plain.get('/contacts', { pageSize: 'all' })).status).toBe(400);
		expect((await plain.get('/contacts//conversations')).status).toBe(404);
		expect(other.violations).toEqual([]);
		await other.close();
	});

	it('says that there is no such operation', async () => {
		expect((await bench.client.get('/patients')).body.type).toBe('not_found');
		expect(bench.simulator.violations).toEqual(['GET /patients: there is no such operation']);
	});
});

describeWithOpenApi('the requests that the simulator takes', (_openApi, file) => {
	it.each([
		['an unknown query parameter', 'GET', '/contacts?size=5', undefined, 'query', 'size'],
		[
			'a query parameter of the wrong type',
			'GET',
			'/contacts?pageSize=x',
			undefined,
			'pageSize',
			'',
		],
		[
			'a query parameter out of range',
			'GET',
			'/contacts?pageSize=501',
			undefined,
			'pageSize',
			'500',
		],
		['a missing query parameter', 'GET', '/conversations', undefined, 'orderBy', ''],
		['an empty path parameter', 'GET', '/contacts//conversations', undefined, 'contactId', 'empty'],
		['a missing body', 'POST', '/contacts', undefined, 'body', 'missing'],
		['a missing property', 'POST', '/contacts/tags', {}, 'body', 'value'],
		['an unknown property', 'POST', '/contacts', { name: 'Ada' }, 'body', 'name'],
		[
			'a nested unknown property',
			'POST',
			'/contacts',
			{ phoneNumbers: [{ value: '2065551234', type: 'x' }] },
			'/phoneNumbers/0',
			'type',
		],
		['a property of the wrong type', 'POST', '/contacts', { givenName: 5 }, '/givenName', 'string'],
		[
			'null in a create',
			'POST',
			'/contacts',
			{ givenName: 'Ada', familyName: null },
			'/familyName',
			'string',
		],
		[
			'an unknown choice',
			'POST',
			'/contacts',
			{ givenName: 'Ada', gender: 'x' },
			'/gender',
			'male',
		],
	])('refuses %s and notes the violation', async (_what, method, path, body, where, what) => {
		const answer = await bench.client.send(method, path, { body });
		expect(answer).toMatchObject({ status: 400, body: { type: 'invalid_input' } });
		expect(bench.simulator.violations).toHaveLength(1);
		expect(bench.simulator.violations[0]).toContain(`${method} ${path.split('?')[0]}`);
		expect(bench.simulator.violations[0]).toContain(where);
		expect(bench.simulator.violations[0]).toContain(what);
		expect(answer.body.message).toContain(where);
	});

	it('notes a body that is not sent as JSON', async () => {
		const headers = { 'content-type': 'text/plain' };
		await bench.client.send('POST', '/contacts', { body: { givenName: 'Ada' }, headers });
		expect(bench.simulator.violations).toEqual([expect.stringContaining('content type')]);
	});

	it('has every operation of the file and takes keys where the file does', () => {
		const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
			paths: Record<string, Record<string, { operationId: string; parameters?: object[] }>>;
		};
		const described = Object.entries(paths).flatMap(([path, methods]) =>
			Object.entries(methods).map(([method, { operationId, parameters = [] }]) => {
				const isKeyed = JSON.stringify(parameters).includes('s-idempotency-key');
				return `${method.toUpperCase()} ${path} ${operationId} ${isKeyed}`;
			}),
		);
		const simulated = operations.map(
			({ method, path, operationId, isKeyed = false }) =>
				`${method} ${path} ${operationId} ${isKeyed}`,
		);
		expect(simulated.sort()).toEqual(described.sort());
		expect(simulated).toHaveLength(47);
	});
});
