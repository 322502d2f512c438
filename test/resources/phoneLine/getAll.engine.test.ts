import { itRefusesBadLimits } from '../itRefusesBadLimits';
import { simulatedClinic } from '../simulatedClinic';

describe('phoneLine: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'phoneLine', operation: 'getAll' };

	it('returns every phone line in one call, which takes no page size', async () => {
		const { phoneLines } = clinic.simulator.organization;

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toEqual(
			phoneLines.map((phoneLine) => ({ json: { ...phoneLine }, pairedItem: { item: 0 } })),
		);
		const [{ method, path, query }, ...others] = clinic.simulator.requests;
		expect([method, path, query, others]).toEqual(['GET', '/phonelines', {}, []]);
	});

	it('stops at the limit', async () => {
		expect((await clinic.run({ ...getAll, limit: 2 })).items).toHaveLength(2);
	});

	it('treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'PhoneLines' });

		expect((await clinic.run(getAll)).items).toEqual([]);
	});

	itRefusesBadLimits(clinic, getAll);
});
