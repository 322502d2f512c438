import fc from 'fast-check';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { anyFaultSequence } from './anyFaultSequence';
import { allFaults, refusals } from './ModelFault';
import { ModelSpruce } from './ModelSpruce';
import { postText } from './postText';
import { runItems } from './runItems';
import { VirtualClock } from './VirtualClock';

const anyReading = fc.constantFrom(undefined, 'server errors' as const, 'all refusals' as const);
const anyFaults = anyFaultSequence(40, [...allFaults, ...refusals, ...refusals]);

/** The runs of a node with Retry On Fail; another process does a run that has lost its memory. */
const anyRuns = fc.array(fc.record({ isInNewProcess: fc.boolean() }), {
	minLength: 1,
	maxLength: 4,
});

interface Case {
	keysBurntBy: ModelSpruce['options']['keysBurntBy'];
	faults: Array<Parameters<typeof refusals.includes>[0] | undefined>;
	runs: Array<{ isInNewProcess: boolean }>;
	userKey: string | undefined;
	seed: number;
}

const anyCase: fc.Arbitrary<Case> = fc.record({
	keysBurntBy: anyReading,
	faults: anyFaults,
	runs: anyRuns,
	userKey: fc.option(fc.constant('appointment-7'), { nil: undefined }),
	seed: fc.nat(),
});

/** Runs the items again and again, and gives what was sent and the outcomes of all runs. */
async function play(
	{ keysBurntBy, faults, runs, userKey, seed }: Case,
	count: number,
	work: (client: SpruceClient, position: number) => ReturnType<typeof postText>,
	originOfRun: () => { executionId?: string; isRetry?: boolean } = () => ({}),
) {
	const remaining = [...faults];
	const spruce = new ModelSpruce({ keysBurntBy, nextFault: () => remaining.shift() });
	const nextLatency = () => ({ thereMs: 40, backMs: 60 });
	const connection = { clock: new VirtualClock(), spruce, nextLatency, seed };
	let account = new Account();
	let isRetry = false;
	const outcomes = [];
	for (const { isInNewProcess } of runs) {
		if (isInNewProcess && outcomes.length > 0) {
			account = new Account();
			isRetry = true;
		}
		const origin = { userKey, isRetry, ...originOfRun() };
		outcomes.push(await runItems({ connection, account, count, work, origin }));
	}
	return { sent: spruce.carriedOut, outcomes };
}

describe('messages to a Spruce in which a try that failed may use up its key', () => {
	it('are never sent twice, and never reported as sent when they are not', async () => {
		const work = async (client: SpruceClient, position: number) =>
			await postText(client, `message ${position}`, `t_${position}`);
		await fc.assert(
			fc.asyncProperty(anyCase, fc.integer({ min: 1, max: 4 }), async (given, count) => {
				const { sent, outcomes } = await play(given, count, work);

				expect(new Set(sent).size).toBe(sent.length);
				for (const outcome of outcomes) {
					for (const [position, { error }] of outcome.entries()) {
						if (error === undefined) expect(sent).toContain(`message ${position}`);
					}
				}
			}),
			{ numRuns: 600 },
		);
	});

	it('are sent for each item, also where two items say the same', async () => {
		const work = async (client: SpruceClient) => await postText(client, 'message 0');
		await fc.assert(
			fc.asyncProperty(anyCase, fc.integer({ min: 2, max: 4 }), async (given, count) => {
				const { sent, outcomes } = await play({ ...given, userKey: undefined }, count, work);

				expect(sent.length).toBeLessThanOrEqual(count);
				for (const outcome of outcomes) {
					const done = outcome.filter(({ error }) => error === undefined).length;
					expect(sent.length).toBeGreaterThanOrEqual(done);
				}
			}),
			{ numRuns: 600 },
		);
	});

	it('are sent once with a key of the user, whatever other executions and processes did', async () => {
		await fc.assert(
			fc.asyncProperty(anyCase, fc.integer({ min: 1, max: 3 }), async (given, count) => {
				let run = 0;
				const work = async (client: SpruceClient, position: number) =>
					await postText(client, `message ${position} of run ${run}`, `t_${position}`);
				const nextRun = () => ({ executionId: String(run++), isRetry: false });
				const { sent } = await play({ ...given, userKey: 'today' }, count, work, nextRun);

				const positions = sent.map((text) => text.split(' ')[1]);
				expect(new Set(positions).size).toBe(positions.length);
			}),
			{ numRuns: 600 },
		);
	});

	it('are all sent where only refusals use up the key and n8n runs them again', async () => {
		const work = async (client: SpruceClient, position: number) =>
			await postText(client, `message ${position}`, `t_${position}`);
		await fc.assert(
			fc.asyncProperty(
				anyFaultSequence(4, refusals),
				fc.integer({ min: 1, max: 3 }),
				async (faults, count) => {
					const runs = Array.from({ length: 6 }, () => ({ isInNewProcess: false }));
					const keysBurntBy = 'all refusals' as const;
					const given = {
						keysBurntBy,
						faults: faults.slice(0, 4),
						runs,
						userKey: undefined,
						seed: 1,
					};
					const { sent, outcomes } = await play(given, count, work);

					expect(outcomes[5].map(({ error }) => error)).toEqual(outcomes[5].map(() => undefined));
					expect(sent).toHaveLength(count);
				},
			),
			{ numRuns: 100 },
		);
	});
});
