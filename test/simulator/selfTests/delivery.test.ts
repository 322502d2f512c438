import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { simulatorBench } from '../simulatorBench';
import { until } from '../../until';
import { type Receiver, startReceiver } from '../webhooks/startReceiver';

const bench = simulatorBench({ contacts: 20, conversations: 8, webhooks: { timeScale: 1 / 4000 } });
const path = '/webhooks/endpoints';

let receiver: Receiver;
beforeEach(async () => (receiver = await startReceiver()));
afterEach(async () => await receiver.close());

const register = async (url = receiver.url) =>
	(await bench.client.post(path, { name: 'n8n', url })).body.endpoint;
const pause = async (id: string, paused: boolean) =>
	await bench.client.post(`${path}/${id}/paused?paused=${paused}`);
const logOf = async (id: string) => (await bench.client.get(`${path}/${id}/events`)).body.events;
const emitNumbers = (count: number) => {
	for (let number = 0; number < count; number++) bench.simulator.webhooks.emit('test', { number });
};
const numbers = () => receiver.received.map(({ body }) => body.data.object.number as number);

describe('an event', () => {
	it('is posted as signed JSON, and is in the log as it was sent', async () => {
		const endpoint = await register();
		const { body: contact } = await bench.client.post('/contacts', { givenName: 'Zoë' });
		await bench.simulator.webhooks.settled();

		const [{ headers, raw, body, path: receivedAt }] = receiver.received;
		expect(receivedAt).toBe('/webhook');
		expect(headers['content-type']).toBe('application/json');
		const { value: secret } = endpoint.signingSecrets[0];
		const signature = createHmac('sha256', Buffer.from(secret, 'utf8')).update(raw).digest();
		expect(headers['x-spruce-signature']).toBe(signature.toString('base64'));
		const { at: eventTime } = bench.simulator.organization.changes[0];
		expect(body).toEqual({
			object: 'event',
			type: 'contact.created',
			eventTime,
			data: { object: contact },
		});
		const [logged] = await logOf(endpoint.id);
		expect(logged).toEqual({
			object: 'webhookDestinationEndpointEvent',
			id: expect.stringMatching(/^wev_/),
			eventTime,
			data: raw.toString(),
			delivery: {
				attempts: 1,
				attemptLimit: 10,
				status: 'delivered',
				deliveryTime: expect.any(String),
			},
		});
		expect(bench.simulator.webhooks.deliveries).toEqual([
			{
				endpointId: endpoint.id,
				eventId: logged.id,
				type: 'contact.created',
				url: receiver.url,
				attempt: 1,
				status: 200,
				at: expect.any(Number),
				tookMs: expect.any(Number),
			},
		]);
	});

	it('has an id of its own on request', async () => {
		const { id } = await register();
		bench.simulator.webhooks.settings.hasIds = true;
		const [, event] = bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		expect(receiver.received[0].body.id).toBe(event.id);
		expect((await logOf(id))[0].id).toBe(event.id);
	});

	it('may be of a type that Spruce does not have yet', async () => {
		await register();
		bench.simulator.webhooks.emit('appointment.created', { object: 'appointment', id: 'a_1' });
		await bench.simulator.webhooks.settled();
		expect(receiver.received[0].body).toMatchObject({
			type: 'appointment.created',
			data: { object: { object: 'appointment', id: 'a_1' } },
		});
	});

	it('goes to every endpoint that exists, each with its own signature', async () => {
		const [one, two] = [await register(), await register(`${receiver.url}/2`)];
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		const late = await register(`${receiver.url}/3`);
		expect(receiver.received.map((event) => event.path).sort()).toEqual(['/webhook', '/webhook/2']);
		const signatures = receiver.received.map(({ headers }) => headers['x-spruce-signature']);
		expect(new Set(signatures).size).toBe(2);
		for (const { id } of [one, two]) expect(await logOf(id)).toHaveLength(1);
		expect(await logOf(late.id)).toEqual([]);
	});

	it('carries files as URLs that can be fetched', async () => {
		await register();
		const { media } = bench.simulator.organization;
		await bench.client.post(`/conversations/${bench.conversationOf('phone').id}/messages`, {
			body: [],
			attachments: [{ attachmentId: media[1].id, title: 'Referral' }],
		});
		await bench.simulator.webhooks.settled();
		const [{ data }] = receiver.received[0].body.data.object.attachments;
		const download = await fetch(data.signedUrl.url);
		expect(Buffer.from(await download.arrayBuffer())).toEqual(media[1].content);
	});

	it('stays in the log for 30 days', async () => {
		const { id } = await register();
		const [, event] = bench.simulator.webhooks.emit('old', {});
		bench.simulator.webhooks.emit('new', {});
		const { webhookEvents } = bench.simulator.organization;
		const age = 30 * 24 * 60 * 60_000;
		for (const old of webhookEvents.slice(0, webhookEvents.indexOf(event) + 1)) {
			old.eventTime = new Date(Date.now() - age - 1000).toISOString();
		}
		bench.simulator.webhooks.emit('newest', {});
		const types = (await logOf(id)).map(({ data }: { data: string }) => JSON.parse(data).type);
		expect(types).toEqual(['new', 'newest']);
	});
});

describe('a delivery', () => {
	it.each([200, 204, 299])('is over with status %d', async (status) => {
		const { id } = await register();
		receiver.answer = status;
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		expect(receiver.received).toHaveLength(1);
		expect((await logOf(id))[0].delivery).toMatchObject({ attempts: 1, status: 'delivered' });
	});

	it.each([302, 400, 410, 500])('is tried again after status %d', async (status) => {
		const { id } = await register();
		receiver.answer = () => (receiver.received.length < 3 ? status : 200);
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		expect(receiver.received).toHaveLength(3);
		const [first, ...others] = receiver.received.map(({ raw }) => raw.toString());
		expect(others).toEqual([first, first]);
		expect((await logOf(id))[0].delivery).toMatchObject({ attempts: 3, status: 'delivered' });
		const { deliveries } = bench.simulator.webhooks;
		expect(deliveries.map((made) => made.status)).toEqual([status, status, 200]);
		expect(deliveries.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
	});

	it('is given up after ten attempts, two minutes apart', async () => {
		bench.simulator.webhooks.settings.timeScale = 1 / 2000;
		const { id } = await register();
		receiver.answer = 500;
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		const times = receiver.received.map(({ at }) => at);
		expect(times).toHaveLength(10);
		for (let index = 1; index < 10; index++) {
			expect(times[index] - times[index - 1]).toBeGreaterThanOrEqual(59);
		}
		expect((await logOf(id))[0].delivery).toEqual({
			attempts: 10,
			attemptLimit: 10,
			status: 'failed',
		});
	});

	it('shows the time of the next try in the log: two minutes later at real speed', async () => {
		bench.simulator.webhooks.settings.timeScale = 1;
		const { id } = await register();
		receiver.answer = 500;
		const before = Date.now();
		bench.simulator.webhooks.emit('test', {});
		await until(() => bench.simulator.webhooks.deliveries.length === 1);
		const [{ delivery }] = await logOf(id);
		expect(delivery).toMatchObject({ attempts: 1, status: 'pending' });
		const nextAttempt = Date.parse(delivery.nextAttemptTime);
		expect(nextAttempt).toBeGreaterThanOrEqual(before + 120_000);
		expect(nextAttempt).toBeLessThanOrEqual(Date.now() + 120_000);
	});

	it('fails when the answer, or its end, does not come in time', async () => {
		bench.simulator.webhooks.settings.answerLimitMs = 250;
		await register();
		receiver.answer = (_event, response) => {
			const { length } = receiver.received;
			if (length === 2) response.writeHead(200).write('half');
			return length > 2 ? 200 : undefined;
		};
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		const { deliveries } = bench.simulator.webhooks;
		expect(deliveries.map(({ error }) => error)).toEqual([
			'no answer within 250 ms',
			'no answer within 250 ms',
			undefined,
		]);
		expect(deliveries.every(({ status, tookMs }) => status === 200 || tookMs >= 249)).toBe(true);
	});

	it('takes an answer that comes just in time', async () => {
		bench.simulator.webhooks.settings.answerLimitMs = 2000;
		await register();
		receiver.answer = async () => await wait(150, 200);
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		expect(receiver.received).toHaveLength(1);
	});

	it('fails when nobody listens, or the connection breaks', async () => {
		await register('http://127.0.0.1:9/nobody');
		await register();
		receiver.answer = (_event, response) => {
			if (receiver.received.length > 1) return 200;
			response.socket?.destroy();
			return undefined;
		};
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		const { deliveries } = bench.simulator.webhooks;
		const errors = deliveries.map(({ url, error }) => `${new URL(url).pathname} ${error}`);
		expect(errors.filter((error) => error.startsWith('/nobody'))).toHaveLength(10);
		expect(errors).toContainEqual(expect.stringMatching(/^\/nobody .*ECONNREFUSED/));
		expect(errors).toContainEqual('/webhook socket hang up');
		expect(receiver.received).toHaveLength(2);
	});

	it('follows no redirect', async () => {
		await register();
		receiver.answer = (event, response) => {
			if (event.path === '/elsewhere' || receiver.received.length > 1) return 200;
			response.writeHead(307, { location: '/elsewhere' }).end();
			return undefined;
		};
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		expect(receiver.received.map((event) => event.path)).toEqual(['/webhook', '/webhook']);
	});

	it('can be made once more by hand, after it was given up too', async () => {
		const { id } = await register();
		receiver.answer = 500;
		const [, event] = bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		receiver.answer = 200;
		bench.simulator.webhooks.redeliver(event.id);
		await bench.simulator.webhooks.settled();
		expect(receiver.received).toHaveLength(11);
		expect((await logOf(id))[0].delivery).toMatchObject({ attempts: 1, status: 'delivered' });
		expect(() => bench.simulator.webhooks.redeliver('wev_0')).toThrow('no event wev_0');
	});
});

describe('where events go', () => {
	it('is this computer only: another host fails without a connection', async () => {
		const { id } = await register('https://n8n.example.com/webhook/1');
		bench.simulator.webhooks.settings.timeScale = 1;
		bench.simulator.webhooks.emit('test', {});
		await until(() => bench.simulator.webhooks.deliveries.length === 1);
		const [{ error }] = bench.simulator.webhooks.deliveries;
		expect(error).toBe('n8n.example.com is not on this computer');
		expect((await logOf(id))[0].delivery.status).toBe('pending');
	});

	it('can be a proxy for a public address', async () => {
		const { origin } = new URL(receiver.url);
		bench.simulator.webhooks.settings.proxies['https://n8n.example.com'] = origin;
		await register('https://n8n.example.com/webhook/1?test=1');
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		expect(receiver.received[0].path).toBe('/webhook/1?test=1');
		bench.simulator.reset();
		expect(bench.simulator.webhooks.settings.proxies).toEqual({});
	});

	it('is reached over TLS for an https address', async () => {
		const firstBytes: number[] = [];
		const server = createServer((socket: Socket) => {
			socket.on('error', () => {});
			socket.once('data', (data) => {
				firstBytes.push(data[0]);
				socket.destroy();
			});
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		await register(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		bench.simulator.webhooks.emit('test', {});
		await bench.simulator.webhooks.settled();
		const tlsHandshake = 22;
		expect(firstBytes).toEqual(Array(10).fill(tlsHandshake));
		server.close();
	});
});

describe('the order of events', () => {
	const inOrder = Array.from({ length: 20 }, (_, index) => index);

	it('is that of the changes, one after another', async () => {
		await register();
		receiver.answer = async () => await wait(3, 200);
		emitNumbers(20);
		await bench.simulator.webhooks.settled();
		expect(numbers()).toEqual(inOrder);
		expect(receiver.mostUnderWay).toBe(1);
	});

	it('is another when one is tried again: the others do not wait for it', async () => {
		await register();
		receiver.answer = () => (receiver.received.length === 2 ? 503 : 200);
		emitNumbers(4);
		await bench.simulator.webhooks.settled();
		expect(numbers()).toEqual([0, 1, 2, 3, 1]);
	});

	it('is turned round on request', async () => {
		await register();
		bench.simulator.webhooks.settings.order = 'newestFirst';
		emitNumbers(20);
		await bench.simulator.webhooks.settled();
		expect(numbers()).toEqual([...inOrder].reverse());
	});

	it('is a shuffled one on request, the same each time', async () => {
		const shuffled: number[][] = [];
		for (let round = 0; round < 2; round++) {
			bench.simulator.reset();
			receiver.received = [];
			await register();
			bench.simulator.webhooks.settings.order = 'shuffled';
			emitNumbers(20);
			await bench.simulator.webhooks.settled();
			shuffled.push(numbers());
		}
		expect(shuffled[0]).not.toEqual(inOrder);
		expect([...shuffled[0]].sort((one, other) => one - other)).toEqual(inOrder);
		expect(shuffled[1]).toEqual(shuffled[0]);
	});

	it('has several events under way at once on request', async () => {
		await register();
		bench.simulator.webhooks.settings.concurrency = 4;
		receiver.answer = async () => await wait(20, 200);
		emitNumbers(12);
		await bench.simulator.webhooks.settled();
		expect(receiver.mostUnderWay).toBe(4);
	});

	it('has every event twice on request', async () => {
		const { id } = await register();
		bench.simulator.webhooks.settings.isDoubled = true;
		emitNumbers(3);
		await bench.simulator.webhooks.settled();
		expect(numbers()).toEqual([0, 0, 1, 1, 2, 2]);
		const [first, second] = receiver.received;
		expect(second.raw).toEqual(first.raw);
		expect(await logOf(id)).toHaveLength(3);
	});
});

describe('the limit of events in a minute', () => {
	it('delays the rest', async () => {
		Object.assign(bench.simulator.webhooks.settings, { timeScale: 1 / 60, eventsPerMinute: 10 });
		const [one] = [await register(), await register(`${receiver.url}/2`)];
		emitNumbers(12);
		await bench.simulator.webhooks.settled();
		const { deliveries } = bench.simulator.webhooks;
		expect(deliveries).toHaveLength(24);
		const begun = deliveries.filter(({ endpointId }) => endpointId === one.id).map(({ at }) => at);
		expect(begun[10] - begun[0]).toBeGreaterThanOrEqual(950);
		expect(begun[11] - begun[1]).toBeGreaterThanOrEqual(950);
	});

	it('is 1,000', async () => {
		// A minute of an hour: what is delayed does not come while the test waits.
		bench.simulator.webhooks.settings.timeScale = 60;
		await register();
		emitNumbers(1001);
		await until(() => receiver.received.length === 1000);
		await wait(50);
		expect(receiver.received).toHaveLength(1000);
	});
});

describe('a paused endpoint', () => {
	it('gets nothing, not even later; the log has it', async () => {
		const { id } = await register();
		await pause(id, true);
		const [, missed] = bench.simulator.webhooks.emit('missed', {});
		await pause(id, false);
		bench.simulator.webhooks.emit('after', {});
		await bench.simulator.webhooks.settled();
		expect(receiver.received.map(({ body }) => body.type)).toEqual(['after']);
		const [logged] = await logOf(id);
		expect(logged.delivery).toEqual({ attempts: 0, attemptLimit: 10, status: 'paused' });
		bench.simulator.webhooks.redeliver(missed.id);
		await bench.simulator.webhooks.settled();
		expect(receiver.received.map(({ body }) => body.type)).toEqual(['after', 'missed']);
	});

	it.each(['paused', 'deleted'])(
		'that is %s with events waiting gets no more of them',
		async (end) => {
			bench.simulator.webhooks.settings.timeScale = 1;
			const { id } = await register();
			receiver.answer = 500;
			bench.simulator.webhooks.emit('retried', {});
			await until(() => bench.simulator.webhooks.deliveries.length === 1);
			let finish: (status: number) => void = () => {};
			receiver.answer = async () => await new Promise((resolve) => (finish = resolve));
			bench.simulator.webhooks.emit('under way', {});
			bench.simulator.webhooks.emit('queued', {});
			await until(() => receiver.received.length === 2);
			if (end === 'paused') await pause(id, true);
			else await bench.client.delete(`${path}/${id}`);
			finish(200);
			await bench.simulator.webhooks.settled();
			expect(receiver.received).toHaveLength(2);
			const log = bench.simulator.organization.webhookEvents.slice(-6);
			const statuses = log
				.filter(({ endpointId }) => endpointId === id)
				.map(({ delivery: { attempts, status } }) => `${attempts} ${status}`);
			expect(statuses).toEqual([`1 ${end}`, '1 delivered', `0 ${end}`]);
		},
	);
});

describe('without an active endpoint', () => {
	it('nothing is sent, and there is nothing to wait for', async () => {
		await bench.client.post('/contacts', { givenName: 'Ada' });
		await bench.simulator.webhooks.settled();
		expect(bench.simulator.webhooks.deliveries).toEqual([]);
		bench.simulator.organization.webhookEndpoints = [];
		expect(bench.simulator.webhooks.emit('test', {})).toEqual([]);
	});
});

describe('reset', () => {
	it('ends deliveries and takes the settings back', async () => {
		await register();
		receiver.answer = () => undefined;
		Object.assign(bench.simulator.webhooks.settings, { hasIds: true, timeScale: 1 });
		emitNumbers(3);
		await until(() => receiver.received.length === 1);
		const { webhooks } = bench.simulator;
		bench.simulator.reset();
		expect(bench.simulator.webhooks).toBe(webhooks);
		await webhooks.settled();
		await until(() => receiver.underWay === 0);
		expect(webhooks.deliveries).toEqual([]);
		expect(webhooks.settings).toMatchObject({ hasIds: false, timeScale: 1 / 4000 });

		receiver.answer = 200;
		await register();
		emitNumbers(1);
		await webhooks.settled();
		expect(receiver.received).toHaveLength(2);
	});
});
