import { answerSomePatients } from '../../../demo/simulation/answerSomePatients';
import { simulateClinicDay } from '../../../demo/simulation/simulateClinicDay';
import { simulatorBench } from '../../simulator/simulatorBench';

const minuteMs = 60_000;

describe('the clinic of the demo', () => {
	const bench = simulatorBench({ contacts: 10, conversations: 20 });
	afterEach(() => jest.useRealTimers());

	/** What happens in a minute, with a workflow that listens or without one. */
	const minute = async (isListening: boolean) => {
		const { organization } = bench.simulator;
		if (isListening) {
			const url = 'https://127.0.0.1:1/webhook';
			await bench.client.post('/webhooks/endpoints', { name: 'a workflow', url });
			// Nothing is delivered: that would wait for timers that no longer go.
			for (const endpoint of organization.webhookEndpoints) endpoint.status = 'paused';
		}
		const before = { items: organization.items.length, contacts: organization.contacts.length };
		jest.useFakeTimers();
		const stop = new AbortController();
		simulateClinicDay(bench.simulator, stop.signal);
		jest.advanceTimersByTime(minuteMs);
		stop.abort();
		return {
			items: organization.items.slice(before.items),
			contacts: organization.contacts.slice(before.contacts),
		};
	};

	it('has each minute something for each example that waits for an event', async () => {
		const { items, contacts } = await minute(true);
		const calls = items.flatMap(({ event }) => (event ? [event.data] : []));
		expect(calls.map(({ voicemail, recordings }) => [!!voicemail, !!recordings])).toEqual([
			[false, false],
			[true, false],
			[false, true],
		]);
		expect(items.filter(({ attachments }) => attachments.length > 0)).toHaveLength(1);
		expect(items.map(({ text }) => text)).toEqual(
			expect.arrayContaining(['Can I get a refill of my prescription?', 'STOP']),
		);
		expect(contacts.map(({ displayName }) => displayName)).toEqual(['Malin Nonesuch']);
	});

	it('is quiet while no workflow listens', async () => {
		expect(await minute(false)).toEqual({ items: [], contacts: [] });
	});

	it('has conversations that a teammate answered days ago', () => {
		const { organization } = bench.simulator;
		const { length } = organization.items;
		answerSomePatients(organization);
		const answers = organization.items.slice(length);
		expect(answers.length).toBeGreaterThan(0);
		for (const { direction, createdAt, requestId, author } of answers) {
			expect({ direction, requestId }).toEqual({ direction: 'outbound', requestId: '' });
			expect(author.displayName).not.toBe(organization.name);
			expect(Date.now() - Date.parse(createdAt)).toBeGreaterThan(3 * 24 * 60 * minuteMs);
		}
	});
});
