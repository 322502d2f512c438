import { SpruceClient } from '../../../nodes/SpruceHealth/client/SpruceClient';
import { Account } from '../../../nodes/SpruceHealth/client/memory/Account';
import { itemOrigin } from '../../client/clientOf';
import { ModelRuntime } from '../../reliability/ModelRuntime';
import { ModelSpruce } from '../../reliability/ModelSpruce';
import { VirtualClock } from '../../reliability/VirtualClock';
import { Random } from '../../simulator/seed/Random';

/** Workers of one n8n that read for the same organization at the same time, and know nothing of each other. */
export interface SimulatedFleet {
	workers: number;
	kind: 'fixed' | 'sliding';
	/** Calls a minute of the organization. */
	limit: number;
	keepInReserve: number;
	seed: number;
}

/** What came of it. */
export interface FleetOutcome {
	/** How much of the limit was used, from 0 to 1. */
	usedShare: number;
	/** How many of all calls were refused with 429, from 0 to 1. */
	refusedShare: number;
	/** Calls that gave up, because they would have waited longer than Max Wait. */
	failed: number;
	/** The longest time that a call took, in ms. */
	longestMs: number;
}

const minutes = 15;
const endAt = minutes * 60_000;
/** The default of Max Wait. */
const maxWaitMs = 600_000;

/** Has each worker make one call after the other, in simulated time. */
export async function simulateFleet(fleet: SimulatedFleet): Promise<FleetOutcome> {
	const { workers, kind, limit, keepInReserve, seed } = fleet;
	const clock = new VirtualClock();
	const spruce = new ModelSpruce({ limits: { kind, limit } });
	const random = new Random(seed);
	const nextLatency = () => ({ thereMs: random.integer(25, 75), backMs: random.integer(25, 75) });
	let done = 0;
	let failed = 0;
	let longestMs = 0;
	const work = async (worker: number) => {
		const runtime = new ModelRuntime({ clock, spruce, nextLatency, seed: seed + worker });
		const policy = { maxWaitMs, keepInReserve };
		const client = new SpruceClient(runtime, new Account(), { policy, origin: itemOrigin });
		while (clock.now < endAt) {
			const from = clock.now;
			await client.page('/organization', {}).then(
				() => (done += clock.now < endAt ? 1 : 0),
				() => (failed += 1),
			);
			longestMs = Math.max(longestMs, clock.now - from);
		}
	};
	await clock.run(
		Promise.all(Array.from({ length: workers }, async (_, index) => await work(index))),
	);

	return {
		usedShare: done / (limit * minutes),
		refusedShare: spruce.rateLimitRefusals / spruce.requestTimes.length,
		failed,
		longestMs,
	};
}
