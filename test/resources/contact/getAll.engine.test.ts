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

	describe.each(['repeatToken', 'missingToken'] as const)('when page 2 has a %s', (kind) => {
		const operationId = 'ListContacts';

		it('goes on if the second answer is good', async () => {
			clinic.simulator.faults.add({ kind, operationId, skip: 1 });

			const { items } = await clinic.run({ ...getAll, returnAll: true });

			const tokens = clinic.simulator.requests.map(({ query }) => query.paginationToken);
			expect(items.map(({ json }) => json.id).sort()).toEqual(expectedIds());
			expect(tokens).toHaveLength(4);
			expect(tokens[2]).toBe(tokens[1]);
		});

		it('fails with the records that were read if it stays so', async () => {
			clinic.simulator.faults.add({ kind, operationId, skip: 1, times: Infinity });

			const { items, errorItems } = await clinic.run(
				{ ...getAll, returnAll: true },
				{ node: { onError: 'continueErrorOutput' } },
			);

			expect(items.map(({ json }) => json.id).sort()).toEqual(expectedIds().slice(0, 1_000));
			expect(errorItems.map(({ json }) => json)).toMatchObject([
				{
					message: 'Spruce Health gave only a part of the list',
					error: {
						reason: 'incomplete',
						retryable: true,
						attempts: 2,
						recordsRead: 1_000,
						description: expect.stringContaining('1000 of 1203 records were read.'),
					},
				},
			]);
			expect(clinic.simulator.requests).toHaveLength(3);
		});

		it('is no failure where the limit was reached before', async () => {
			clinic.simulator.faults.add({ kind, operationId, skip: 1, times: Infinity });

			const { items } = await clinic.run({ ...getAll, returnAll: false, limit: 600 });

			expect(items).toHaveLength(600);
			expect(clinic.simulator.requests).toHaveLength(2);
		});
	});

	it('ends where all that Spruce counts was read, although the last page says that there is more', async () => {
		clinic.simulator.faults.add({ kind: 'missingToken', operationId: 'ListContacts', skip: 2 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual(expectedIds());
		expect(clinic.simulator.requests).toHaveLength(3);
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
