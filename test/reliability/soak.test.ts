import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { Random } from '../simulator/seed/Random';
import { allMishaps } from './Mishap';
import { ModelSpruce } from './ModelSpruce';
import { type ItemEnd, runItems } from './runItems';
import { VirtualClock } from './VirtualClock';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

const messages = 10_000;
const perMinute = 100;
const troubleShare = 0.2;
/** n8n's default for Retry On Fail. */
const mostTries = 3;
const seed = 14;

describe('10,000 messages, with trouble at every fifth request and 100 calls a minute', () => {
	it('are all sent exactly once, Retry On Fail included', async () => {
		const random = new Random(seed);
		const clock = new VirtualClock();
		const spruce = new ModelSpruce({
			limits: { limit: perMinute, kind: 'fixed' },
			nextMishap: () => (random.chance(troubleShare) ? random.pick(allMishaps) : undefined),
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
					await client.post(
						'/conversations/t_1/messages',
						identifiedByBody({ text: `message ${position}` }),
					),
			});

		const failed = [failuresOf(await send())];
		const [hours, requests] = [clock.now / 3_600_000, spruce.received.length];
		const sentAtFirst = spruce.carriedOut.length;
		// n8n runs the whole node again: what was done must be recognised, what failed must be done.
		while (failed[failed.length - 1] > 0 && failed.length < mostTries)
			failed.push(failuresOf(await send()));

		process.stdout.write(
			[
				`Soak: ${messages} messages, ${allMishaps.length} kinds of trouble at ${troubleShare * 100} %`,
				`of the requests, ${perMinute} calls a minute: ${requests} requests in`,
				`${hours.toFixed(2)} simulated hours, ${sentAtFirst} sent.`,
				`Items failed in this run and under Retry On Fail: ${failed.join(', ')}.`,
				`In all ${spruce.received.length} requests in ${(clock.now / 3_600_000).toFixed(2)} hours,`,
				`${spruce.carriedOut.length} messages sent, ${spruce.refusals} requests above the limit.\n`,
			].join(' '),
		);
		// Five failed tries in a row fail an item: rare, but not never.
		expect(Math.max(...failed)).toBeLessThan(messages / 1_000);
		expect(spruce.carriedOut).toHaveLength(messages);
		expect(new Set(spruce.carriedOut).size).toBe(messages);
	});
});

function failuresOf(ends: ItemEnd[]): number {
	return ends.filter(({ error }) => error !== undefined).length;
}
