import { itRefusesBadLimits } from '../itRefusesBadLimits';
import { simulatedClinic } from '../simulatedClinic';

describe('internalEndpoint: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'internalEndpoint', operation: 'getAll', simplify: false };

	it('returns every address of the practice as Spruce sends it, in one call', async () => {
		const { internalEndpoints } = clinic.simulator.organization;

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toEqual(
			internalEndpoints.map((record) => ({ json: { ...record }, pairedItem: { item: 0 } })),
		);
		const [{ method, path, query }, ...others] = clinic.simulator.requests;
		expect([method, path, query, others]).toEqual(['GET', '/internalendpoints', {}, []]);
	});

	it('simplifies them to the ID for sending messages, the address and the people', async () => {
		const { id: ownerId, name: ownerName } = clinic.simulator.organization;

		const { items } = await clinic.run({ ...getAll, simplify: true, limit: 1 });

		expect(items.map(({ json }) => json)).toEqual([
			{
				id: '+12065550100',
				channel: 'phone',
				label: 'Main Line',
				displayValue: '(206) 555-0100',
				rawValue: '+12065550100',
				ownerId,
				ownerName,
				additionalMembers: ['Front Desk'],
			},
		]);
	});

	it('stops at the limit', async () => {
		expect((await clinic.run({ ...getAll, limit: 2 })).items).toHaveLength(2);
	});

	it('treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'InternalEndpoints' });

		expect((await clinic.run(getAll)).items).toEqual([]);
	});

	itRefusesBadLimits(clinic, getAll);
});
