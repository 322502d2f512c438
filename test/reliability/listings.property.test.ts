import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { recordsReadBefore } from '../../nodes/SpruceHealth/client/errors/failureNotes';
import { ModelSpruce } from './ModelSpruce';
import { VirtualClock } from './VirtualClock';
import { anyTrouble } from './anyTrouble';
import { runItems } from './runItems';

/** Pages of all sizes, empty ones among them; every record with an id of its own. */
const anyPages = fc
	.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 })
	.map((sizes) => sizes.map((size, page) => records(page, size)));

const anyCase = fc.record({
	pages: anyPages,
	repeatsLastToken: fc.boolean(),
	trouble: anyTrouble(25),
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
	return Array.from({ length: size }, (_, place) => ({ id: `entity_${page}_${place}` }));
}

type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

async function listAll({ trouble, seed, ...options }: Case, limit?: number) {
	const left = [...trouble];
	const spruce = new ModelSpruce({ ...options, nextMishap: () => left.shift() });
	const [end] = await runItems({
		connection: {
			clock: new VirtualClock(),
			spruce,
			nextLatency: () => ({ thereMs: 100, backMs: 300 }),
			seed,
		},
		count: 1,
		work: async (client) => await client.list('/contacts', 'contacts', { limit }),
	});
	return { ...end, spruce };
}

describe('a listing, whatever goes wrong on the way', () => {
	it('holds every record once and in order, or else tells how far it came', async () => {
		let [survived, broken] = [0, 0];
		await fc.assert(
			fc.asyncProperty(anyCase, async (given) => {
				const { result, error } = await listAll(given);
				const all = given.pages.flat();
				if (error === undefined) {
					survived += 1;
					expect(result).toEqual(all);
				} else {
					broken += 1;
					const before = recordsReadBefore(error);
					expect(before).toEqual(all.slice(0, before.length));
				}
			}),
			{ numRuns: 500 },
		);
		// Both must have happened often, or the property says little.
		expect(Math.min(survived, broken)).toBeGreaterThan(20);
	});

	it('has read all pages before the one that it breaks off at', async () => {
		await fc.assert(
			fc.asyncProperty(anyPages, fc.nat({ max: 6 }), async (pages, brokenPage) => {
				const at = Math.min(brokenPage, pages.length - 1);
				const trouble = [
					...Array.from({ length: at }, () => undefined),
					...Array.from({ length: 5 }, () => 'error 500 before' as const),
				];
				const given = { pages, trouble, seed: 1, repeatsLastToken: false, limits: undefined };
				const { error } = await listAll(given);

				expect(recordsReadBefore(error)).toEqual(pages.slice(0, at).flat());
			}),
			{ numRuns: 100 },
		);
	});

	it('stops at the limit with the first records', async () => {
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
