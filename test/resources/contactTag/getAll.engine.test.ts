import { simulatedClinic } from '../simulatedClinic';

describe('contactTag: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'contactTag', operation: 'getAll' };

	it('returns every one exactly once, in the largest pages, past an empty one', async () => {
		const { contactTags, newId } = clinic.simulator.organization;
		for (let number = contactTags.length; number < 1_203; number++) {
			contactTags.push({ object: 'tag' as const, id: newId('tag'), value: `Tag ${number}` });
		}
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'ContactTags', skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		const sorted = items.map(({ json }) => json.id).sort();
		expect(sorted).toEqual(contactTags.map(({ id }) => id).sort());
		expect(clinic.simulator.requests).toHaveLength(4);
		expect(clinic.simulator.requests[0]).toMatchObject({
			method: 'GET',
			path: '/contacts/tags',
			query: { pageSize: '500' },
		});
	});

	it('stops at the limit, and gives the records as they are, with the item they belong to', async () => {
		const { contactTags } = clinic.simulator.organization;

		const { items } = await clinic.run({ ...getAll, returnAll: false, limit: 2 });

		expect(items).toEqual(
			contactTags.slice(0, 2).map((json) => ({ json, pairedItem: { item: 0 } })),
		);
		expect(clinic.simulator.requests[0].query).toEqual({ pageSize: '2' });
	});

	it('shows what a colleague has just added: nothing is remembered', async () => {
		const { contactTags, newId } = clinic.simulator.organization;
		const before = await clinic.run({ ...getAll, returnAll: true });
		const number = contactTags.length;
		contactTags.push({ object: 'tag' as const, id: newId('tag'), value: `Tag ${number}` });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toHaveLength(before.items.length + 1);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ContactTags' });

		const { items, status } = await clinic.run({ ...getAll, returnAll: true });

		expect({ items, status }).toEqual({ items: [], status: 'success' });
	});

	it('refuses a limit of 0 by name before it calls Spruce', async () => {
		const { error } = await clinic.run({ ...getAll, returnAll: false, limit: 0 });

		expect(error?.message).toBe('Limit: "0" is not allowed');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
