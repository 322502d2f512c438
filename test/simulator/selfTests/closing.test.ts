import { SimulatorClient } from '../SimulatorClient';
import { startSimulator } from '../startSimulator';
import { until } from '../../until';
import { startReceiver } from '../webhooks/startReceiver';

const pendingTimers = () =>
	process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

describe('a simulator', () => {
	it('has the times and limits of Spruce, unless it is given others', async () => {
		const simulator = await startSimulator({ contacts: 1, conversations: 1 });
		const { timeScale, answerLimitMs, eventsPerMinute } = simulator.webhooks.settings;
		await simulator.close();
		expect({ timeScale, answerLimitMs, eventsPerMinute }).toEqual({
			timeScale: 1,
			answerLimitMs: 5000,
			eventsPerMinute: 1000,
		});
	});
});

describe('close', () => {
	it('ends deliveries at once, and leaves no timer and no connection', async () => {
		const receiver = await startReceiver();
		const timers = pendingTimers();
		const size = { contacts: 5, conversations: 2 };
		// Longer than the time limit of the test: a close that waits for an answer makes it fail.
		const webhooks = { eventsPerMinute: 2, answerLimitMs: 3_600_000 };
		const simulator = await startSimulator({ ...size, webhooks });
		const client = new SimulatorClient(simulator);
		const register = async (name: string) =>
			await client.post('/webhooks/endpoints', { name, url: `${receiver.url}/${name}` });
		receiver.answer = ({ path }) => (path.endsWith('silent') ? undefined : 500);
		await register('silent');
		await register('failing');
		for (let number = 0; number < 5; number++) simulator.webhooks.emit('test', { number });
		await until(() => simulator.webhooks.deliveries.length === 2 && receiver.underWay === 1);

		await simulator.close();
		await simulator.webhooks.settled();
		await until(() => receiver.underWay === 0);
		expect(pendingTimers()).toBeLessThanOrEqual(timers);
		expect(await receiver.connections()).toBe(0);

		simulator.webhooks.emit('late', {});
		await simulator.webhooks.settled();
		expect(receiver.received).toHaveLength(3);
		await receiver.close();
	});
});
