import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { Random } from '../simulator/seed/Random';
import { allFaults } from './ModelFault';
import { ModelSpruce } from './ModelSpruce';
import { postText } from './postText';
import { type ItemOutcome, runItems } from './runItems';
import { VirtualClock } from './VirtualClock';

const messages = 10_000;
const callsPerMinute = 100;
const faultShare = 0.2;
/** n8n's default for Retry On Fail. */
const maxTries = 3;
const seed = 14;

describe('10,000 messages, with a fault in every fifth request and 100 calls a minute', () => {
	it('are all sent exactly once under Retry On Fail', async () => {
		const random = new Random(seed);
		const clock = new VirtualClock();
		const spruce = new ModelSpruce({
			limits: { limit: callsPerMinute, kind: 'fixed' },
			nextFault: () => (random.chance(faultShare) ? random.pick(allFaults) : undefined),
		});
		const nextLatency = () => ({
			thereMs: random.integer(20, 200),
			backMs: random.integer(20, 200),
		});
		const account = new Account();
		const send = async () =>
			await runItems({
				connection: { clock, spruce, nextLatency, seed },
				account,
				count: messages,
				work: async (client: SpruceClient, position: number) =>
					await postText(client, `message ${position}`),
			});

		const failed = [failuresOf(await send())];
		const [hours, requests] = [clock.now / 3_600_000, spruce.requestTimes.length];
		const sentInFirstRun = spruce.carriedOut.length;
		// n8n runs the whole node again. Sent messages must be recognized, failed ones must be sent.
		while (failed[failed.length - 1] > 0 && failed.length < maxTries)
			failed.push(failuresOf(await send()));

		process.stdout.write(
			[
				`Soak: ${messages} messages, ${allFaults.length} kinds of faults in ${faultShare * 100} %`,
				`of the requests, ${callsPerMinute} calls a minute: ${requests} requests in`,
				`${hours.toFixed(2)} simulated hours, ${sentInFirstRun} sent.`,
				`Items failed in this run and under Retry On Fail: ${failed.join(', ')}.`,
				`In total ${spruce.requestTimes.length} requests in ${(clock.now / 3_600_000).toFixed(2)} hours,`,
				`${spruce.carriedOut.length} messages sent, ${spruce.rateLimitRefusals} requests above the limit.\n`,
			].join(' '),
		);
		// An item fails after five failed tries in a row, which is rare but possible.
		expect(Math.max(...failed)).toBeLessThan(messages / 1_000);
		expect(spruce.carriedOut).toHaveLength(messages);
		expect(new Set(spruce.carriedOut).size).toBe(messages);
	});
});

function failuresOf(outcomes: ItemOutcome[]): number {
	return outcomes.filter(({ error }) => error !== undefined).length;
}
