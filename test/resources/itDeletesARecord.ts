import type { IDataObject } from 'n8n-workflow';
import type { Organization } from '../simulator/organization/Organization';
import { badIds } from './badIds';
import { byId } from './byId';
import { itRefusesBadIds } from './itRefusesBadIds';
import type { SimulatedClinic } from './simulatedClinic';

/** The deletion of a record that is named by one ID. */
interface Deletion {
	/** The parameters that choose the operation. */
	remove: IDataObject;
	operationId: string;
	/** The parameter that takes the ID. */
	parameter: string;
	/** What the editor calls the parameter. */
	label: string;
	/** The beginning of the path, before the ID. */
	path: string;
	/** The IDs of the records that can be deleted now. */
	deletableIds(organization: Organization): string[];
	/** Adds three records, for an organization that starts with fewer. */
	addRecords?(organization: Organization): void;
	/** IDs that are refused, with the problem. The usual ones when left out. */
	refusedIds?: typeof badIds;
}

/** The tests that every deletion passes. */
export function itDeletesARecord(
	clinic: SimulatedClinic,
	{
		remove,
		operationId,
		parameter,
		label,
		path,
		deletableIds,
		addRecords = () => {},
		refusedIds = badIds,
	}: Deletion,
): void {
	function idsToDelete(): string[] {
		const { organization } = clinic.simulator;
		addRecords(organization);
		return deletableIds(organization);
	}

	it('deletes one record for each item, says so, and keeps the others', async () => {
		const [first, second, ...others] = idsToDelete();

		const { items } = await clinic.run(
			{ ...remove, [parameter]: byId('={{ $json.id }}') },
			{ items: [{ id: first }, { id: second }] },
		);

		expect(items).toEqual([
			{ json: { deleted: true }, pairedItem: { item: 0 } },
			{ json: { deleted: true }, pairedItem: { item: 1 } },
		]);
		expect(clinic.simulator.requests).toMatchObject(
			[first, second].map((id) => ({
				method: 'DELETE',
				path: `${path}/${id}`,
				query: {},
				body: undefined,
			})),
		);
		expect(clinic.simulator.effects.map(({ id }) => id)).toEqual([first, second]);
		expect(others).not.toEqual([]);
		expect(deletableIds(clinic.simulator.organization)).toEqual(others);
	});

	it('succeeds when only the answer to the first try was lost', async () => {
		const [first] = idsToDelete();
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });

		const { items } = await clinic.run({ ...remove, [parameter]: byId(first) });

		expect(items[0].json).toEqual({ deleted: true });
		expect(clinic.simulator.requests).toHaveLength(2);
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	itRefusesBadIds(clinic, label, (id) => ({ ...remove, [parameter]: id }), refusedIds);
}
