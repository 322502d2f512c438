import { simulatedClinic } from '../simulatedClinic';

describe('contactField: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'contactField', operation: 'getAll' };

	it('returns every one exactly once, in the largest pages, past an empty one', async () => {
		const { contactFields, newId } = clinic.simulator.organization;
		for (let number = contactFields.length; number < 1_203; number++) {
			contactFields.push({ id: newId('managedCustomField'), name: `Field ${number}` });
		}
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'ContactFields', skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		const sorted = items.map(({ json }) => json.id).sort();
		expect(sorted).toEqual(contactFields.map(({ id }) => id).sort());
		expect(clinic.simulator.requests).toHaveLength(4);
		expect(clinic.simulator.requests[0]).toMatchObject({
			method: 'GET',
			path: '/contacts/fields',
			query: { pageSize: '500' },
		});
	});

	it('stops at the limit, and gives the records as they are, with the item they belong to', async () => {
		const { contactFields } = clinic.simulator.organization;

		const { items } = await clinic.run({ ...getAll, returnAll: false, limit: 2 });

		expect(items).toEqual(
			contactFields.slice(0, 2).map((json) => ({ json, pairedItem: { item: 0 } })),
		);
		expect(clinic.simulator.requests[0].query).toEqual({ pageSize: '2' });
	});

	it('shows what a colleague has just added: nothing is remembered', async () => {
		const { contactFields, newId } = clinic.simulator.organization;
		const before = await clinic.run({ ...getAll, returnAll: true });
		const number = contactFields.length;
		contactFields.push({ id: newId('managedCustomField'), name: `Field ${number}` });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toHaveLength(before.items.length + 1);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ContactFields' });

		const { items, status } = await clinic.run({ ...getAll, returnAll: true });

		expect({ items, status }).toEqual({ items: [], status: 'success' });
	});

	it('refuses a limit of 0 by name before it calls Spruce', async () => {
		const { error } = await clinic.run({ ...getAll, returnAll: false, limit: 0 });

		expect(error?.message).toBe('Limit: "0" is not allowed');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
