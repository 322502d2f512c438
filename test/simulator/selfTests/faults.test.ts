import { startSimulator } from '../startSimulator';
import { SimulatorClient } from '../SimulatorClient';
import { until } from '../../until';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 30, conversations: 5 });

const createContact = async () => await bench.client.post('/contacts', { givenName: 'Ada' });

describe('a fault on the way', () => {
	it('resets the connection before or after the work is done', async () => {
		bench.simulator.faults.add({ kind: 'reset' });
		bench.simulator.faults.add({ kind: 'reset', when: 'after' });
		for (const done of [0, 1]) {
			const failure = await createContact().catch((error: Error) => error.cause);
			expect(failure).toMatchObject({ code: 'ECONNRESET' });
			expect(bench.simulator.effects).toHaveLength(done);
		}
		expect(bench.simulator.requests.map(({ status }) => status)).toEqual([0, 0]);
	});

	it('leaves the client waiting until it gives up', async () => {
		bench.simulator.faults.add({ kind: 'hang', when: 'after' });
		const patience = new AbortController();
		const body = { givenName: 'Ada' };
		const waiting = bench.client.send('POST', '/contacts', { body, signal: patience.signal });
		await until(() => bench.simulator.effects.length === 1);
		patience.abort();
		await expect(waiting).rejects.toThrow('aborted');
	});

	it('leaves the client waiting for a while and hangs up', async () => {
		bench.simulator.faults.add({ kind: 'hang', delayMs: 50 });
		await expect(createContact()).rejects.toThrow('fetch failed');
		expect(bench.simulator.effects).toHaveLength(0);
	});

	it('delays an answer', async () => {
		bench.simulator.faults.add({ kind: 'delay', delayMs: 120 });
		expect((await createContact()).status).toBe(201);
		const [{ receivedAt, answeredAt = 0 }] = bench.simulator.requests;
		expect(answeredAt - receivedAt).toBeGreaterThanOrEqual(100);
	});

	it('answers a status in the shape of Spruce, or with the body of the fault', async () => {
		bench.simulator.faults.add({ kind: 'status', status: 500 });
		bench.simulator.faults.add({
			kind: 'status',
			status: 429,
			headers: { 'retry-after': '3' },
			body: { message: 'slow down' },
		});
		const [first, second] = [await createContact(), await createContact()];
		expect(first).toMatchObject({ status: 500, body: { statusCode: 500 } });
		expect(first.headers.has('s-ratelimit-remaining')).toBe(true);
		expect(second).toMatchObject({ status: 429, body: { message: 'slow down' } });
		expect(second.headers.get('retry-after')).toBe('3');
		expect(bench.simulator.effects).toHaveLength(0);
	});

	it('answers the HTML page of a proxy', async () => {
		bench.simulator.faults.add({ kind: 'html' });
		const { status, body, headers } = await createContact();
		expect(status).toBe(502);
		expect(headers.get('content-type')).toBe('text/html');
		expect(body).toContain('Bad Gateway');
	});

	it('breaks off in the middle of a body', async () => {
		bench.simulator.faults.add({ kind: 'truncate', when: 'after' });
		await expect(createContact()).rejects.toThrow('terminated');
		expect(bench.simulator.effects).toHaveLength(1);
	});

	it('sends half of a body and nothing more', async () => {
		bench.simulator.faults.add({ kind: 'stall', when: 'after' });
		const patience = new AbortController();
		const body = { givenName: 'Ada' };
		const waiting = bench.client.send('POST', '/contacts', { body, signal: patience.signal });
		await until(
			() => bench.simulator.requests[0]?.status === 0 && bench.simulator.effects.length === 1,
		);
		patience.abort();
		await expect(waiting).rejects.toThrow('aborted');
	});

	it('answers nothing, no JSON, or another place', async () => {
		bench.simulator.faults.add({ kind: 'empty' });
		bench.simulator.faults.add({ kind: 'notJson' });
		bench.simulator.faults.add({ kind: 'redirect', location: 'https://elsewhere.example.com/' });
		expect(await createContact()).toMatchObject({ status: 200, body: '' });
		expect(await createContact()).toMatchObject({ status: 200, body: 'this is not JSON' });
		const { status, headers } = await createContact();
		expect(status).toBe(302);
		expect(headers.get('location')).toBe('https://elsewhere.example.com/');
		expect(bench.simulator.effects).toHaveLength(0);
	});
});

describe('an odd answer', () => {
	const pageSize = '10';

	it('is an empty page whose new token continues at the same place', async () => {
		bench.simulator.faults.add({ kind: 'emptyPage' });
		bench.simulator.faults.add({ kind: 'emptyPage', skip: 1 });
		const first = (await bench.client.get('/contacts', { pageSize })).body;
		expect(first).toMatchObject({ contacts: [], hasMore: true });
		const contacts = await bench.client.getAll('/contacts', 'contacts', {
			pageSize,
			paginationToken: first.paginationToken,
		});
		expect(contacts.map(({ id }) => id)).toEqual(
			bench.simulator.organization.contacts.map(({ id }) => id),
		);
		const tokens = bench.simulator.requests.map(({ query }) => query.paginationToken);
		expect(tokens).toHaveLength(5);
		expect(new Set(tokens).size).toBe(5);
	});

	it('repeats the token that the request came with', async () => {
		bench.simulator.faults.add({ kind: 'repeatToken' });
		const first = (await bench.client.get('/contacts', { pageSize })).body;
		const { paginationToken } = first;
		const second = (await bench.client.get('/contacts', { pageSize, paginationToken })).body;
		expect(second).toMatchObject({ hasMore: true, paginationToken });
		expect(second.contacts).not.toEqual(first.contacts);
	});

	it('has null in place of the list', async () => {
		bench.simulator.faults.add({ kind: 'nullList', times: 2 });
		await bench.client.get('/organization');
		expect((await bench.client.get('/contacts')).body).toMatchObject({ contacts: null });
		expect((await bench.client.get('/internalendpoints')).body).toEqual({
			internalEndpoints: null,
		});
	});

	it('says that there is more without a token', async () => {
		bench.simulator.faults.add({ kind: 'missingToken' });
		const { body } = await bench.client.get('/contacts');
		expect(body.hasMore).toBe(true);
		expect(body).not.toHaveProperty('paginationToken');
	});

	it('has fields that nobody has described', async () => {
		bench.simulator.faults.add({ kind: 'unknownFields' });
		const { body } = await bench.client.get('/contacts');
		expect(body).toHaveProperty('unknownField');
		expect(body.contacts[0]).toMatchObject({ object: 'contact', unknownField: {} });
	});
});

describe('the plan of faults', () => {
	const statuses = async (count: number, path = '/organization') => {
		const answers = [];
		for (let call = 0; call < count; call++) answers.push((await bench.client.get(path)).status);
		return answers;
	};

	it('lets some requests through and then hits as often as it says', async () => {
		bench.simulator.faults.add({ kind: 'status', status: 500, skip: 1, times: 2 });
		expect(await statuses(5)).toEqual([200, 500, 500, 200, 200]);
	});

	it('aims at an operation, a method or a path', async () => {
		bench.simulator.faults.add({ kind: 'status', status: 500, operationId: 'PhoneLines' });
		bench.simulator.faults.add({ kind: 'status', status: 501, method: 'POST' });
		bench.simulator.faults.add({ kind: 'status', status: 502, path: /^\/contacts\/t/ });
		bench.simulator.faults.add({ kind: 'status', status: 503, path: '/organization' });
		expect(await statuses(1, '/contacts/tags')).toEqual([502]);
		expect(await statuses(1, '/phonelines')).toEqual([500]);
		expect(await statuses(1, '/organization/members')).toEqual([200]);
		expect(await statuses(1)).toEqual([503]);
		expect((await createContact()).status).toBe(501);
	});

	it('hits by chance, but the same requests each time', async () => {
		const hit = async () => {
			bench.simulator.reset();
			bench.simulator.faults.add({
				kind: 'status',
				status: 500,
				probability: 0.5,
				times: Infinity,
			});
			return await statuses(20);
		};
		const first = await hit();
		expect(new Set(first)).toEqual(new Set([200, 500]));
		expect(await hit()).toEqual(first);
	});

	it('can be cleared', async () => {
		bench.simulator.faults.add({ kind: 'status', status: 500, times: Infinity });
		bench.simulator.faults.clear();
		expect(await statuses(1)).toEqual([200]);
	});
});

describe('close', () => {
	it('ends connections that are still waiting', async () => {
		const other = await startSimulator({ contacts: 1, conversations: 0 });
		other.faults.add({ kind: 'hang' });
		const waiting = new SimulatorClient(other).get('/organization').catch((error: Error) => error);
		await until(() => other.requests.length === 1);
		await other.close();
		expect(await waiting).toBeInstanceOf(Error);
	});
});
