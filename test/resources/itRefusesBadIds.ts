import type { IDataObject } from 'n8n-workflow';
import { badIds } from './badIds';
import { byId } from './byId';
import { expression } from './expression';
import type { SimulatedClinic } from './simulatedClinic';

/**
 * The tests that every parameter for an ID passes.
 *
 * @param label what the editor calls the parameter
 * @param parametersWith the parameters of the operation, with this value in place of the ID
 */
export function itRefusesBadIds(
	clinic: SimulatedClinic,
	label: string,
	parametersWith: (id: IDataObject) => IDataObject,
	ids = badIds,
): void {
	it.each(ids)(`refuses "%s" as ${label} before it calls Spruce`, async (value, problem) => {
		const { error } = await clinic.run(parametersWith(byId(expression(value))));

		expect(error?.message).toBe(`${label}: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});
}
