import { lookUntilFound } from '../../../nodes/SpruceHealth/client/reads/lookUntilFound';
import { ok } from '../answers';
import { SimulatedRuntime } from '../SimulatedRuntime';

describe('what is waited for', () => {
	/** Is there from this time on. */
	async function foundAt(ms: number, seconds: number) {
		const runtime = new SimulatedRuntime(() => ok());
		const look = async () => (runtime.now() >= ms ? 'there' : undefined);
		return { found: await lookUntilFound(runtime, look, seconds), waits: runtime.waits };
	}

	it.each([
		['is there at once', 0, 10, 'there', []],
		['comes in time', 2_500, 10, 'there', [1_000, 2_000]],
		['comes too late', 20_000, 10, undefined, [1_000, 2_000, 4_000, 3_000]],
		['is looked for once, without time', 1, 0, undefined, []],
		['takes long', Infinity, 30, undefined, [1_000, 2_000, 4_000, 8_000, 8_000, 7_000]],
	])('%s', async (_case, at, seconds, found, waits) => {
		expect(await foundAt(at, seconds)).toEqual({ found, waits });
	});
});
