import { SpruceClient } from '../../../nodes/SpruceHealth/client/SpruceClient';
import { Account } from '../../../nodes/SpruceHealth/client/memory/Account';
import type { RateLimitPolicy } from '../../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import { mapInOrder } from '../../../nodes/SpruceHealth/framework/run/mapInOrder';
import { ModelRuntime } from '../../reliability/ModelRuntime';
import { ModelSpruce } from '../../reliability/ModelSpruce';
import { VirtualClock } from '../../reliability/VirtualClock';
import { Random } from '../../simulator/seed/Random';

/** A polling trigger and somebody in the editor, beside two syncs of the same token. */
export interface SimulatedMix {
	kind: 'fixed' | 'sliding';
	limit: number;
	/** How many syncs run; each reads five records at a time. */
	syncs: number;
	/** Whether trigger and pick list go before the syncs, as they do in the node. */
	goFirst: boolean;
	seed: number;
	/** How many calls each poll makes, in turn; ten unless named: a list, and the messages of nine conversations. */
	callsOfPolls?: readonly number[];
	/** How many records each sync reads at a time. */
	readsAtOnce?: number;
}

/** What came of it. */
export interface MixOutcome {
	/** How long each news waited until the poll that brings it had ended, in ms. */
	newsDelays: number[];
	/** How long each pick list took, in ms; undefined for one that failed. */
	lists: Array<number | undefined>;
	/** How much of the limit was used, from 0 to 1. */
	usedShare: number;
	refusals: number;
}

const minutes = 20;
const windowMs = 60_000;
const endAt = minutes * windowMs;
const origin = {
	instanceId: 'n8n',
	workflowId: 'w',
	executionId: '1',
	nodeId: 'node',
	nodeName: 'Sync',
	runIndex: 0,
	itemIndex: 0,
};
const usual: RateLimitPolicy = { maxWaitMs: 600_000, keepInReserve: 0 };

/** Has the real client share a limit among all of them, in simulated time. */
export async function simulatePrecedence(mix: SimulatedMix): Promise<MixOutcome> {
	const { kind, limit, syncs, goFirst: goesFirst, seed } = mix;
	const { callsOfPolls = [10], readsAtOnce = 5 } = mix;
	const clock = new VirtualClock();
	const spruce = new ModelSpruce({ limits: { kind, limit } });
	const account = new Account();
	const random = new Random(seed);
	let clients = 0;
	const clientWith = (policy: Partial<RateLimitPolicy>) => {
		const nextLatency = () => ({
			thereMs: random.integer(25, 75),
			backMs: random.integer(25, 75),
		});
		const runtime = new ModelRuntime({ clock, spruce, nextLatency, seed: seed + ++clients });
		return new SpruceClient(runtime, account, { policy: { ...usual, ...policy }, origin });
	};
	const callsTo = async (client: SpruceClient, calls: number) => {
		for (let call = 0; call < calls; call++) await client.page('/organization', {});
	};

	const sync = async () => {
		await mapInOrder(readsAtOnce, readsAtOnce, async () => {
			while (clock.now < endAt) await callsTo(clientWith({}), 1);
		});
	};
	const polls: Array<{ from: number; to: number }> = [];
	const poll = async () => {
		for (let due = 0; due < endAt; due += windowMs) {
			await clock.wait(due - clock.now);
			const from = clock.now;
			const client = clientWith({ maxWaitMs: 75_000, goesFirst });
			// A poll that fails brings nothing; the next one brings the news.
			await callsTo(client, callsOfPolls[(due / windowMs) % callsOfPolls.length]).then(
				() => polls.push({ from, to: clock.now }),
				() => undefined,
			);
		}
	};
	const lists: Array<number | undefined> = [];
	const openLists = async () => {
		for (let at = 97_000; at < endAt; at += 97_000) {
			await clock.wait(at - clock.now);
			const maxWaitMs = goesFirst ? 5_000 : 0;
			await callsTo(clientWith({ maxWaitMs, goesFirst }), 1).then(
				() => lists.push(clock.now - at),
				() => lists.push(undefined),
			);
		}
	};
	await clock.run(
		Promise.all([poll(), openLists(), ...Array.from({ length: syncs }, async () => await sync())]),
	);

	const newsDelays: number[] = [];
	for (let at = 500; at < endAt - 3 * windowMs; at += 7_300) {
		const brought = polls.find(({ from }) => from >= at);
		newsDelays.push((brought?.to ?? Infinity) - at);
	}
	const used = spruce.requestTimes.filter((at) => at < endAt).length - spruce.rateLimitRefusals;
	return {
		newsDelays,
		lists,
		usedShare: used / (limit * minutes),
		refusals: spruce.rateLimitRefusals,
	};
}
