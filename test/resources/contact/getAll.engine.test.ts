import { simulatedClinic } from '../simulatedClinic';

describe('contact: getAll', () => {
	const clinic = simulatedClinic({ contacts: 1_203 });
	const getAll = { resource: 'contact', operation: 'getAll', simplify: false };

	function expectedIds(): string[] {
		return clinic.simulator.organization.contacts.map(({ id }) => id).sort();
	}

	it('returns every contact exactly once, in as few calls as Spruce allows', async () => {
		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual(expectedIds());
		expect(clinic.simulator.requests.map(({ query }) => query.pageSize)).toEqual([
			'500',
			'500',
			'500',
		]);
	});

	it('stops at the limit and asks for no larger page than that', async () => {
		const { items } = await clinic.run({ ...getAll, returnAll: false, limit: 7 });

		expect(items).toHaveLength(7);
		expect(clinic.simulator.requests.map(({ query }) => query.pageSize)).toEqual(['7']);
	});

	it('goes on after an empty page in the middle', async () => {
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'ListContacts', skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual(expectedIds());
		expect(clinic.simulator.requests).toHaveLength(4);
	});

	it('ends without duplicates when Spruce repeats a pagination token', async () => {
		clinic.simulator.faults.add({
			kind: 'repeatToken',
			operationId: 'ListContacts',
			skip: 1,
			times: Infinity,
		});

		const { items, status } = await clinic.run({ ...getAll, returnAll: true });

		const ids = items.map(({ json }) => json.id);
		expect(status).toBe('success');
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('treats a missing list as an empty one and passes unknown fields through', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ListContacts', skip: 2 });
		clinic.simulator.faults.add({ kind: 'unknownFields', operationId: 'ListContacts' });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toHaveLength(1_000);
	});

	it('continues from the same page after the rate limit refused it', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 429,
			headers: { 'retry-after': '1' },
			operationId: 'ListContacts',
			skip: 1,
		});

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		const tokens = clinic.simulator.requests.map(({ query }) => query.paginationToken);
		expect(items.map(({ json }) => json.id).sort()).toEqual(expectedIds());
		expect(tokens[2]).toBe(tokens[1]);
	});

	it('refuses a negative limit by name before it calls Spruce', async () => {
		const { error } = await clinic.run({ ...getAll, returnAll: false, limit: -1 });

		expect(error?.message).toBe('Limit: the number is not allowed');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
