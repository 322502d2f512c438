import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { anyFaultSequence } from './anyFaultSequence';
import type { ModelFault } from './ModelFault';
import { ModelSpruce } from './ModelSpruce';
import { postText } from './postText';
import { type ItemOutcome, runItems } from './runItems';
import { VirtualClock } from './VirtualClock';

const anyCount = fc.integer({ min: 1, max: 6 });
const anyConcurrency = fc.integer({ min: 1, max: 3 });
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
	faults: Array<ModelFault | undefined>;
	limits?: ModelSpruce['options']['limits'];
	seed: number;
}

function connectionOf({ faults, limits, seed }: Case) {
	const remaining = [...faults];
	const spruce = new ModelSpruce({ limits, nextFault: () => remaining.shift() });
	const nextLatency = () => ({ thereMs: 40, backMs: 60 });
	const stopFaults = () => remaining.splice(0);
	return { clock: new VirtualClock(), spruce, nextLatency, seed, stopFaults };
}

const post = async (client: SpruceClient, position: number) =>
	await postText(client, `message ${position}`);

const remove = async (client: SpruceClient, position: number) =>
	await client.delete(`/contacts/entity_${position}`);

function timesCarriedOut(spruce: ModelSpruce, position: number): number {
	const entries = [`message ${position}`, `/contacts/entity_${position}`];
	return spruce.carriedOut.filter((entry) => entries.includes(entry)).length;
}

/** An item that succeeded was carried out once. An item that failed was carried out at most once. */
function expectOutcomesMatchEffects(outcomes: ItemOutcome[], spruce: ModelSpruce): void {
	for (const [position, { error }] of outcomes.entries()) {
		const times = timesCarriedOut(spruce, position);
		if (error === undefined) expect(times).toBe(1);
		else expect(times).toBeLessThanOrEqual(1);
	}
}

describe('writes under random faults and rate limits', () => {
	it.each([
		['message', post],
		['delete', remove],
	])(
		'carry out each %s exactly once if it succeeds, and at most once if it fails',
		async (_kind, work) => {
			await fc.assert(
				fc.asyncProperty(
					anyCount,
					anyConcurrency,
					fc.record({ faults: anyFaultSequence(40), limits: anyLimits, seed: anySeed }),
					async (count, concurrency, given) => {
						const connection = connectionOf(given);
						const outcomes = await runItems({ connection, count, concurrency, work });
						expectOutcomesMatchEffects(outcomes, connection.spruce);
					},
				),
				{ numRuns: 200 },
			);
		},
	);

	it('return the answer to the same message, or report that it was sent before', async () => {
		await fc.assert(
			fc.asyncProperty(anyCount, anyFaultSequence(40), anySeed, async (count, faults, seed) => {
				const connection = connectionOf({ faults, seed });
				const outcomes = await runItems({ connection, count, work: post });

				const { carriedOut } = connection.spruce;
				for (const [position, { result }] of outcomes.entries()) {
					if (result === undefined) continue;
					const requestNumber = carriedOut.indexOf(`message ${position}`) + 1;
					expect([`request ${requestNumber}`, undefined]).toContain(
						(result as IDataObject).requestId,
					);
					if (!('requestId' in result)) expect(result).toMatchObject({ duplicate: true });
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('send messages in the order of the items', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyCount,
				fc.record({ faults: anyFaultSequence(30), limits: anyLimits, seed: anySeed }),
				async (count, given) => {
					const connection = connectionOf(given);
					await runItems({ connection, count, concurrency: 1, work: post });

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
	])('repeat nothing under Retry On Fail when %s', async (_where, keepsMemory) => {
		await fc.assert(
			fc.asyncProperty(
				anyCount,
				fc.record({ faults: anyFaultSequence(30), limits: anyLimits, seed: anySeed }),
				fc.option(fc.constant('appointment-7'), { nil: undefined }),
				async (count, given, userKey) => {
					const connection = connectionOf(given);
					const account = new Account();
					const work = async (client: SpruceClient, position: number) =>
						await postText(client, `message ${position}`, `t_${position}`);
					// Another process does the same item again when n8n retries a failed execution.
					const origin = { userKey, isRetry: !keepsMemory };
					const run = { connection, count, work, origin };
					const first = await runItems({ ...run, account });
					const again = await runItems({ ...run, ...(keepsMemory && { account }) });
					expectOutcomesMatchEffects(first, connection.spruce);
					expectOutcomesMatchEffects(again, connection.spruce);
					connection.stopFaults();
					const last = await runItems({ ...run, ...(keepsMemory && { account }) });

					expectOutcomesMatchEffects(last, connection.spruce);
					expect(last.filter(({ error }) => error !== undefined)).toEqual([]);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('request nothing for a message that the process remembers', async () => {
		await fc.assert(
			fc.asyncProperty(anyCount, anySeed, async (count, seed) => {
				const connection = connectionOf({ faults: [], seed });
				const account = new Account();
				const first = await runItems({ connection, count, account, work: post });
				const again = await runItems({ connection, count, account, work: post });

				expect(connection.spruce.requestTimes).toHaveLength(count);
				expect(again.map(({ result }) => result)).toEqual(first.map(({ result }) => result));
			}),
			{ numRuns: 30 },
		);
	});

	it('send the same text once for each item', async () => {
		const work = async (client: SpruceClient) => await postText(client, 'message 0');
		await fc.assert(
			fc.asyncProperty(anyCount, anyFaultSequence(30), anySeed, async (count, faults, seed) => {
				const connection = connectionOf({ faults, seed });
				const outcomes = await runItems({ connection, count, work });

				const done = outcomes.filter(({ error }) => error === undefined).length;
				expect(timesCarriedOut(connection.spruce, 0)).toBeGreaterThanOrEqual(done);
				expect(timesCarriedOut(connection.spruce, 0)).toBeLessThanOrEqual(count);
			}),
			{ numRuns: 100 },
		);
	});

	it('send the same messages again in a new execution', async () => {
		const connection = connectionOf({ faults: [], seed: 1 });
		const account = new Account();
		await runItems({ connection, account, count: 2, work: post });
		await runItems({ connection, account, count: 2, work: post, origin: { executionId: '2' } });

		expect(connection.spruce.carriedOut).toHaveLength(4);
	});
});
