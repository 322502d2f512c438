import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { recordsReadBefore } from '../../nodes/SpruceHealth/client/errors/failureNotes';
import { ModelSpruce } from './ModelSpruce';
import { VirtualClock } from './VirtualClock';
import { anyFaultSequence } from './anyFaultSequence';
import { runItems } from './runItems';

/** Pages of different sizes, including empty ones. Every record has a unique ID. */
const anyPages = fc
	.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 })
	.map((sizes) => sizes.map((size, page) => records(page, size)));

const anyCase = fc.record({
	pages: anyPages,
	repeatsLastToken: fc.boolean(),
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

async function listAll({ faults, seed, ...options }: Case, limit?: number) {
	const remaining = [...faults];
	const spruce = new ModelSpruce({ ...options, nextFault: () => remaining.shift() });
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
				const given = { pages, faults, seed: 1, repeatsLastToken: false, limits: undefined };
				const { error } = await listAll(given);

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
