import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { recordsReadBefore } from '../../nodes/SpruceHealth/client/errors/failureNotes';
import { type LostToken, ModelSpruce } from './ModelSpruce';
import { VirtualClock } from './VirtualClock';
import { anyFaultSequence } from './anyFaultSequence';
import { runItems } from './runItems';

/** Pages of different sizes, including empty ones. Every record has a unique ID. */
const anyPages = fc
	.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 })
	.map((sizes) => sizes.map((size, page) => records(page, size)));

const anyCase = fc.record({
	pages: anyPages,
	lostTokens: fc.constant<ReadonlyArray<LostToken | undefined>>([]),
	count: fc.constant<IDataObject>({}),
	faults: anyFaultSequence(25),
	seed: fc.nat(),
	limits: fc.option(
		fc.record({
			limit: fc.integer({ min: 1, max: 5 }),
			kind: fc.constantFrom('fixed' as const, 'sliding' as const),
		}),
		{ nil: undefined },
	),
});

function records(page: number, size: number): IDataObject[] {
	return Array.from({ length: size }, (_, index) => ({ id: `entity_${page}_${index}` }));
}

type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

async function listAll({ faults, lostTokens, seed, ...options }: Case, limit?: number) {
	const remaining = [...faults];
	const remainingLost = [...lostTokens];
	const spruce = new ModelSpruce({
		...options,
		nextFault: () => remaining.shift(),
		nextLostToken: () => remainingLost.shift(),
	});
	const [outcome] = await runItems({
		connection: {
			clock: new VirtualClock(),
			spruce,
			nextLatency: () => ({ thereMs: 100, backMs: 300 }),
			seed,
		},
		count: 1,
		work: async (client) => await client.list('/contacts', 'contacts', { limit }),
	});
	return { ...outcome, spruce };
}

describe('a listing with random faults', () => {
	it('returns every record once and in order, or fails with the records read so far', async () => {
		let [succeeded, failed] = [0, 0];
		await fc.assert(
			fc.asyncProperty(anyCase, async (given) => {
				const { result, error } = await listAll(given);
				const all = given.pages.flat();
				if (error === undefined) {
					succeeded += 1;
					expect(result).toEqual(all);
				} else {
					failed += 1;
					const recordsRead = recordsReadBefore(error);
					expect(recordsRead).toEqual(all.slice(0, recordsRead.length));
				}
			}),
			{ numRuns: 500 },
		);
		// Unless both outcomes occur often, this property proves little.
		expect(Math.min(succeeded, failed)).toBeGreaterThan(20);
	});

	it('fails with the records of all pages before the page that failed', async () => {
		await fc.assert(
			fc.asyncProperty(anyPages, fc.nat({ max: 6 }), async (pages, failingPage) => {
				const at = Math.min(failingPage, pages.length - 1);
				const faults = [
					...Array.from({ length: at }, () => undefined),
					...Array.from({ length: 5 }, () => 'error 500 before' as const),
				];
				const usual = { lostTokens: [], count: {}, seed: 1, limits: undefined };
				const { error } = await listAll({ ...usual, pages, faults });

				expect(recordsReadBefore(error)).toEqual(pages.slice(0, at).flat());
			}),
			{ numRuns: 100 },
		);
	});

	it('stops at the limit and returns the first records', async () => {
		await fc.assert(
			fc.asyncProperty(anyCase, fc.integer({ min: 1, max: 12 }), async (given, limit) => {
				const { result, error } = await listAll(given, limit);
				const wanted = given.pages.flat().slice(0, limit);

				if (error === undefined) expect(result).toEqual(wanted);
				else expect(recordsReadBefore(error).length).toBeLessThan(limit);
			}),
			{ numRuns: 200 },
		);
	});
});

/** Pages that also repeat records of earlier pages, as when a record moves during the listing. */
const anyPagesWithRepeats = fc
	.tuple(anyPages, fc.array(fc.nat({ max: 27 }), { maxLength: 7 }))
	.map(([pages, repeats]) =>
		pages.map((page, index) => {
			const earlier = pages.slice(0, index).flat();
			const repeated = index < repeats.length ? earlier[repeats[index]] : undefined;
			return repeated === undefined ? page : [repeated, ...page];
		}),
	);

const anyLostTokens = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant(undefined) },
		{ weight: 2, arbitrary: fc.constantFrom<LostToken[]>('missing', 'blank', 'own', 'first') },
		{ weight: 1, arbitrary: fc.constant<LostToken>('half page') },
	),
	{ maxLength: 14 },
);

/** What a page may say of the number of records, by the real number. Only the first is right. */
const counts: Array<(total: number) => IDataObject> = [
	(totalCount) => ({ totalCount }),
	(total) => ({ totalCount: total + 1 }),
	(total) => ({ totalCount: Math.ceil(total / 2), totalCountRelation: 'gte' }),
	() => ({ totalCount: 0 }),
	(total) => ({ totalCount: String(total) }),
	() => ({}),
];

describe('a listing whose pages lose their tokens', () => {
	const idsOf = (records: readonly IDataObject[]) => [...new Set(records.map(({ id }) => id))];

	it('returns every record once, or fails with the records read so far, and is never cut off in silence', async () => {
		let [succeeded, failed] = [0, 0];
		await fc.assert(
			fc.asyncProperty(
				anyPagesWithRepeats,
				anyLostTokens,
				fc.constantFrom(...counts),
				async (pages, lostTokens, countOf) => {
					const all = idsOf(pages.flat());
					const usual = { faults: [], seed: 1, limits: undefined };
					const given = { ...usual, pages, lostTokens, count: countOf(all.length) };
					const { result, error, spruce } = await listAll(given);

					// Each page is asked for twice at most.
					expect(spruce.requestTimes.length).toBeLessThanOrEqual(2 * pages.length);
					const records = error === undefined ? [result ?? []].flat() : recordsReadBefore(error);
					const ids = records.map(({ id }) => id);
					expect(ids).toEqual(idsOf(records));
					if (error === undefined) {
						succeeded += 1;
						expect([...ids].sort()).toEqual([...all].sort());
					} else {
						failed += 1;
						expect(error).toMatchObject({ message: 'incomplete' });
						expect(all).toEqual(expect.arrayContaining(ids));
					}
				},
			),
			{ numRuns: 1_000 },
		);
		// Unless both outcomes occur often, this property proves little.
		expect(Math.min(succeeded, failed)).toBeGreaterThan(100);
	});

	it('loses no record that only one of two answers had', async () => {
		await fc.assert(
			fc.asyncProperty(anyPages, fc.nat({ max: 6 }), async (pages, number) => {
				const at = Math.min(number, pages.length - 1);
				const lostTokens = pages.map((_, page) => (page === at ? 'half page' : undefined));
				const given = { pages, lostTokens, faults: [], seed: 1, limits: undefined, count: {} };
				const { result } = await listAll(given);

				expect(result).toEqual(pages.flat());
			}),
			{ numRuns: 200 },
		);
	});
});
