import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { anyTrouble } from './anyTrouble';
import type { Mishap } from './Mishap';
import { ModelSpruce } from './ModelSpruce';
import { type ItemEnd, runItems } from './runItems';
import { VirtualClock } from './VirtualClock';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

const anyCount = fc.integer({ min: 1, max: 6 });
const anyLanes = fc.integer({ min: 1, max: 3 });
const anyLimits = fc.option(
	fc.record({
		limit: fc.integer({ min: 1, max: 8 }),
		kind: fc.constantFrom('fixed' as const, 'sliding' as const),
		retryAfter: fc.boolean(),
	}),
	{ nil: undefined },
);
const anySeed = fc.nat();

interface Case {
	trouble: Array<Mishap | undefined>;
	limits?: ModelSpruce['options']['limits'];
	seed: number;
}

function connectionOf({ trouble, limits, seed }: Case) {
	const left = [...trouble];
	const spruce = new ModelSpruce({ limits, nextMishap: () => left.shift() });
	const nextLatency = () => ({ thereMs: 40, backMs: 60 });
	const endTrouble = () => left.splice(0);
	return { clock: new VirtualClock(), spruce, nextLatency, seed, endTrouble };
}

const post = async (client: SpruceClient, position: number) =>
	await client.post(
		'/conversations/t_1/messages',
		identifiedByBody({ text: `message ${position}` }),
	);

const remove = async (client: SpruceClient, position: number) =>
	await client.delete(`/contacts/entity_${position}`);

function timesDone(spruce: ModelSpruce, position: number): number {
	const names = [`message ${position}`, `/contacts/entity_${position}`];
	return spruce.carriedOut.filter((name) => names.includes(name)).length;
}

/** Done means once; failed means once at most. */
function expectHonesty(ends: ItemEnd[], spruce: ModelSpruce): void {
	for (const [position, end] of ends.entries()) {
		const times = timesDone(spruce, position);
		if (end.error === undefined) expect(times).toBe(1);
		else expect(times).toBeLessThanOrEqual(1);
	}
}

describe('whatever goes wrong, and whatever the limit', () => {
	it.each([
		['message', post],
		['delete', remove],
	])('a %s that is done was carried out once, and none was twice', async (_kind, work) => {
		await fc.assert(
			fc.asyncProperty(
				anyCount,
				anyLanes,
				fc.record({ trouble: anyTrouble(40), limits: anyLimits, seed: anySeed }),
				async (count, lanes, given) => {
					const connection = connectionOf(given);
					const ends = await runItems({ connection, count, lanes, work });
					expectHonesty(ends, connection.spruce);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('an answer says which message it belongs to, or that it had been sent before', async () => {
		await fc.assert(
			fc.asyncProperty(anyCount, anyTrouble(40), anySeed, async (count, trouble, seed) => {
				const connection = connectionOf({ trouble, seed });
				const ends = await runItems({ connection, count, work: post });

				const { carriedOut } = connection.spruce;
				for (const [position, { result }] of ends.entries()) {
					if (result === undefined) continue;
					const place = carriedOut.indexOf(`message ${position}`) + 1;
					expect([`request ${place}`, undefined]).toContain((result as IDataObject).requestId);
					if (!('requestId' in result)) expect(result).toMatchObject({ duplicate: true });
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('messages are carried out in the order of the items that are done', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyCount,
				fc.record({ trouble: anyTrouble(30), limits: anyLimits, seed: anySeed }),
				async (count, given) => {
					const connection = connectionOf(given);
					await runItems({ connection, count, lanes: 1, work: post });

					const { carriedOut } = connection.spruce;
					expect(carriedOut).toEqual([...carriedOut].sort());
				},
			),
			{ numRuns: 200 },
		);
	});

	it.each([
		['the process remembers', true],
		['n8n was restarted in between', false],
	])('Retry On Fail repeats nothing, where %s', async (_where, keepsMemory) => {
		await fc.assert(
			fc.asyncProperty(
				anyCount,
				fc.record({ trouble: anyTrouble(30), limits: anyLimits, seed: anySeed }),
				fc.option(fc.constant('appointment-7'), { nil: undefined }),
				async (count, given, userKey) => {
					const connection = connectionOf(given);
					const account = new Account();
					const work = async (client: SpruceClient, position: number) =>
						await client.post(
							`/conversations/t_${position}/messages`,
							identifiedByBody({
								text: `message ${position}`,
							}),
						);
					const run = { connection, count, work, origin: { userKey } };
					const first = await runItems({ ...run, account });
					const again = await runItems({ ...run, ...(keepsMemory && { account }) });
					expectHonesty(first, connection.spruce);
					expectHonesty(again, connection.spruce);
					connection.endTrouble();
					const last = await runItems({ ...run, ...(keepsMemory && { account }) });

					expectHonesty(last, connection.spruce);
					expect(last.filter(({ error }) => error !== undefined)).toEqual([]);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('a message that the process remembers is not even asked for again', async () => {
		await fc.assert(
			fc.asyncProperty(anyCount, anySeed, async (count, seed) => {
				const connection = connectionOf({ trouble: [], seed });
				const account = new Account();
				const first = await runItems({ connection, count, account, work: post });
				const again = await runItems({ connection, count, account, work: post });

				expect(connection.spruce.received).toHaveLength(count);
				expect(again.map(({ result }) => result)).toEqual(first.map(({ result }) => result));
			}),
			{ numRuns: 30 },
		);
	});

	it('the same text in several items is sent once for each of them', async () => {
		const work = async (client: SpruceClient) =>
			await client.post('/conversations/t_1/messages', identifiedByBody({ text: 'message 0' }));
		await fc.assert(
			fc.asyncProperty(anyCount, anyTrouble(30), anySeed, async (count, trouble, seed) => {
				const connection = connectionOf({ trouble, seed });
				const ends = await runItems({ connection, count, work });

				const done = ends.filter(({ error }) => error === undefined).length;
				expect(timesDone(connection.spruce, 0)).toBeGreaterThanOrEqual(done);
				expect(timesDone(connection.spruce, 0)).toBeLessThanOrEqual(count);
			}),
			{ numRuns: 100 },
		);
	});

	it('a new execution sends the same messages anew', async () => {
		const connection = connectionOf({ trouble: [], seed: 1 });
		const account = new Account();
		await runItems({ connection, account, count: 2, work: post });
		await runItems({ connection, account, count: 2, work: post, origin: { executionId: '2' } });

		expect(connection.spruce.carriedOut).toHaveLength(4);
	});
});
