import { SpruceHealthPollingTrigger } from '../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { runListSearch } from '../engine/editor/runListSearch';
import { spruceCredentials } from '../engine/environment/spruceTypes';
import { pollBench } from '../engine/triggers/pollBench';
import { simulatedClinic } from '../resources/simulatedClinic';

const clinic = simulatedClinic({ limits: { limit: 20 } });
const get = { resource: 'organization', operation: 'get' };

/** As many items as the whole limit, which wait for nothing; resolves to how many were done. */
async function runBatch(): Promise<number> {
	const { items } = await clinic.run(
		{ ...get, requestOptions: { maxWaitSeconds: 0 } },
		{
			mode: 'trigger',
			items: Array.from({ length: 20 }, () => ({})),
			node: { onError: 'continueErrorOutput' },
		},
	);
	return items.length;
}

/** Each list once: one that is opened again takes no call. */
const openList = async (list: Parameters<typeof runListSearch>[0] = 'searchPhoneLines') => {
	const { credential: credentials } = clinic;
	const { results } = await runListSearch(list, { credentials });
	return results.length;
};

const click = async (items: number) => {
	const options = { mode: 'manual' as const, items: Array.from({ length: items }, () => ({})) };
	const parameters = { ...get, requestOptions: { maxWaitSeconds: 0 } };
	return (await clinic.run(parameters, options)).status;
};

const startPolling = () =>
	pollBench({
		nodeType: new SpruceHealthPollingTrigger(),
		parameters: { source: 'newContact' },
		credentials: spruceCredentials(clinic.credential),
		workflow: { id: clinic.simulator.token },
	});

describe('a batch', () => {
	it('uses all calls while nobody goes before it', async () => {
		expect(await runBatch()).toBe(20);
	});

	it.each<[string, () => Promise<unknown>]>([
		['a pick list was opened', async () => await openList()],
		['somebody executes one item in the editor', async () => await click(1)],
		['a trigger polls', async () => await startPolling().activate()],
	])('leaves three of twenty calls where %s', async (_what, goFirst) => {
		await goFirst();
		const usedByIt = clinic.simulator.requests.length;

		expect(await runBatch()).toBe(20 - 3 - usedByIt);
		expect(await openList('searchTeams')).toBeGreaterThan(0);
		expect(await startPolling().activate()).toBeNull();
		expect(await click(1)).toBe('success');
	});

	it('does not go first because it was started in the editor', async () => {
		await openList();
		expect(await runBatch()).toBe(16);

		expect(await click(2)).toBe('error');
		expect(await click(1)).toBe('success');
	});
});
