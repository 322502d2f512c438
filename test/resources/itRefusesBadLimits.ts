import type { IDataObject } from 'n8n-workflow';
import type { SimulatedClinic } from './simulatedClinic';

/** The tests that every listing passes for limits that are not allowed. */
export function itRefusesBadLimits(clinic: SimulatedClinic, getAll: IDataObject): void {
	it.each([-1, 0])('refuses the limit %s by name before it calls Spruce', async (limit) => {
		const { error } = await clinic.run({ ...getAll, limit });

		expect(error?.message).toBe(`Limit: the number is not allowed`);
		expect(clinic.simulator.requests).toEqual([]);
	});
}
