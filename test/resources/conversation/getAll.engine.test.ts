import { expression } from '../expression';
import { itListsConversations } from '../itListsConversations';
import { simulatedClinic } from '../simulatedClinic';

describe('conversation: getAll', () => {
	const clinic = simulatedClinic({ conversations: 450 });
	const getAll = { resource: 'conversation', operation: 'getAll', simplify: false };
	const operationId = 'ListConversations';

	function queries(name: string): Array<string | undefined> {
		return clinic.simulator.requests.map(({ query }) => query[name]);
	}

	itListsConversations(clinic, { operationId, getAll: () => getAll });

	it('returns every conversation exactly once, past an empty page in the middle', async () => {
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId, skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual(
			clinic.simulator.organization.conversations.map(({ id }) => id).sort(),
		);
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
		expect(queries('pageSize')).toEqual(['200', '200', '200', '200']);
		expect(queries('orderBy')).toEqual(['created', 'created', 'created', 'created']);
	});

	it('sends Start From in UTC with the first page only, read in the time zone of the workflow', async () => {
		// A workflow without a time zone has the engine's: America/New_York.
		const startFrom = '2023-07-01T09:00:00';
		const { conversations } = clinic.simulator.organization;
		const expected = conversations.filter(
			({ lastMessageAt }) => lastMessageAt >= '2023-07-01T13:00:00.000Z',
		);

		const { items } = await clinic.run({
			...getAll,
			returnAll: true,
			options: { orderBy: 'last_message', startFrom },
		});

		expect(items).toHaveLength(expected.length);
		expect(expected.length).toBeGreaterThan(400);
		expect(queries('startFrom')).toEqual(['2023-07-01T13:00:00.000Z', undefined, undefined]);
		expect(queries('orderBy')).toEqual(['last_message', 'last_message', 'last_message']);
		expect(queries('paginationToken')).toEqual([undefined, expect.any(String), expect.any(String)]);
	});

	it.each([
		['2026-01-31T00:00:00Z', '2026-01-31T00:00:00.000Z'],
		['2026-01-31T00:00:00+01:00', '2026-01-30T23:00:00.000Z'],
		['2026-01-31', '2026-01-31T05:00:00.000Z'],
		['={{ DateTime.fromISO("2026-01-31T09:00:00Z") }}', '2026-01-31T09:00:00.000Z'],
		['', undefined],
	])('sends Start From %s as %s', async (startFrom, sent) => {
		await clinic.run({ ...getAll, limit: 1, options: { startFrom } });

		expect(queries('startFrom')).toEqual([sent]);
	});

	it('stops at the limit and asks for no larger page than that', async () => {
		const { items } = await clinic.run({ ...getAll, limit: 201 }, { items: [{}] });

		expect(items).toHaveLength(201);
		expect(queries('pageSize')).toEqual(['101', '101']);
		expect((await clinic.run({ ...getAll, limit: 3 })).items).toHaveLength(3);
		expect(queries('pageSize').at(-1)).toBe('3');
	});

	it.each([[''], [null]])(
		'returns 50 when the expression of the limit returns %j',
		async (blank) => {
			const { items } = await clinic.run({ ...getAll, limit: expression(blank) });

			expect(items).toHaveLength(50);
		},
	);

	it('goes on after a page whose list is null', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId, skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toHaveLength(250);
	});

	it.each([
		[{ options: { orderBy: 'newest' } }, 'Options > Order By: this is not one of the options'],
		[{ options: { startFrom: 'yesterday' } }, 'Options > Start From: this is not a date'],
		[{ limit: -1 }, 'Limit: the number is not allowed'],
		[{ limit: 0 }, 'Limit: the number is not allowed'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...getAll, ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
