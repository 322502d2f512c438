import { lookUntilFound } from '../../../nodes/SpruceHealth/client/reads/lookUntilFound';
import { ok } from '../answers';
import { SimulatedRuntime } from '../SimulatedRuntime';

describe('looking until a record is found', () => {
	/** Looks for a record that exists from this time on. */
	async function foundAt(ms: number, seconds: number) {
		const runtime = new SimulatedRuntime(() => ok());
		const look = async () => (runtime.now() >= ms ? 'there' : undefined);
		return { found: await lookUntilFound(runtime, look, seconds), waits: runtime.waits };
	}

	it.each([
		['finds it at once', 0, 10, 'there', []],
		['finds it after two waits', 2_500, 10, 'there', [1_000, 2_000]],
		[
			'does not find it when it appears too late',
			20_000,
			10,
			undefined,
			[1_000, 2_000, 4_000, 3_000],
		],
		['looks once when there is no time to wait', 1, 0, undefined, []],
		[
			'waits 8 seconds at most between two looks',
			Infinity,
			30,
			undefined,
			[1_000, 2_000, 4_000, 8_000, 8_000, 7_000],
		],
	])('%s', async (_case, at, seconds, found, waits) => {
		expect(await foundAt(at, seconds)).toEqual({ found, waits });
	});
});
