import { simulateFrontDesk } from '../../../demo/simulation/simulateFrontDesk';
import { simulatorBench } from '../../simulator/simulatorBench';

const lookEveryMs = 10_000;

describe('the front desk of the demo', () => {
	const bench = simulatorBench({ contacts: 10, conversations: 20 });
	afterEach(() => jest.useRealTimers());

	it('says yes to each routine draft once, and leaves the others to people', async () => {
		const { organization } = bench.simulator;
		const { id } = bench.conversationOf('phone');
		const note = async (text: string) => {
			const message = { body: [{ type: 'text', value: text }], internal: true };
			await bench.client.post(`/conversations/${id}/messages`, message);
		};
		await note('SEND DRAFT 7-1 sends what is below the line.\n\nROUTINE: it can wait.');
		await note('SEND DRAFT 8-1 sends what is below the line.\n\nURGENT: it cannot.');
		const { length } = organization.items;
		jest.useFakeTimers();
		const stop = new AbortController();

		simulateFrontDesk(bench.simulator, stop.signal);
		jest.advanceTimersByTime(3 * lookEveryMs);
		stop.abort();

		expect(organization.items.slice(length)).toEqual([
			expect.objectContaining({ text: 'SEND DRAFT 7-1', isInternalNote: true, requestId: '' }),
		]);
	});
});
