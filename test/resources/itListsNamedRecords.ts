import type { IDataObject } from 'n8n-workflow';
import type { Organization } from '../simulator/organization/Organization';
import type { SimulatedClinic } from './simulatedClinic';

/** A listing of records with an ID and a name: tags and contact fields. */
interface NamedListing {
	/** The parameters that choose the operation. */
	getAll: IDataObject;
	operationId: string;
	path: string;
	records(organization: Organization): Array<{ id: string }>;
	/** Adds one more record. */
	add(organization: Organization): void;
}

/** The tests that every listing of named records passes. */
export function itListsNamedRecords(
	clinic: SimulatedClinic,
	{ getAll, operationId, path, records, add }: NamedListing,
): void {
	it('returns every one exactly once, in the largest pages, past an empty one', async () => {
		const { organization } = clinic.simulator;
		while (records(organization).length < 1_203) add(organization);
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId, skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		const sorted = items.map(({ json }) => json.id).sort();
		expect(sorted).toEqual(
			records(organization)
				.map(({ id }) => id)
				.sort(),
		);
		expect(clinic.simulator.requests).toHaveLength(4);
		expect(clinic.simulator.requests[0]).toMatchObject({
			method: 'GET',
			path,
			query: { pageSize: '500' },
		});
	});

	it('stops at the limit, and returns unchanged records with the item they belong to', async () => {
		const { items } = await clinic.run({ ...getAll, returnAll: false, limit: 2 });

		expect(items).toEqual(
			records(clinic.simulator.organization)
				.slice(0, 2)
				.map((json) => ({ json, pairedItem: { item: 0 } })),
		);
		expect(clinic.simulator.requests[0].query).toEqual({ pageSize: '2' });
	});

	it('returns what a colleague has just added, because it remembers nothing', async () => {
		const before = await clinic.run({ ...getAll, returnAll: true });
		add(clinic.simulator.organization);

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toHaveLength(before.items.length + 1);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId });

		const { items, status } = await clinic.run({ ...getAll, returnAll: true });

		expect({ items, status }).toEqual({ items: [], status: 'success' });
	});

	it('refuses a limit of 0 by name before it calls Spruce', async () => {
		const { error } = await clinic.run({ ...getAll, returnAll: false, limit: 0 });

		expect(error?.message).toBe('Limit: the number is not allowed');
		expect(clinic.simulator.requests).toEqual([]);
	});
}
