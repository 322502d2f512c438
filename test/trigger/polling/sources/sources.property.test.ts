import fc from 'fast-check';
import { newActivity } from '../../../../nodes/SpruceHealth/trigger/polling/sources/newActivity';
import { newContacts } from '../../../../nodes/SpruceHealth/trigger/polling/sources/newContacts';
import { sources } from '../../../../nodes/SpruceHealth/trigger/polling/sources/sources';
import type {
	Position,
	Source,
} from '../../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { modelPollContext } from '../modelPollContext';
import { type Fact, type Habits, ModelPractice } from '../ModelPractice';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const start = Date.parse('2026-11-02T12:00:00Z');

/** What n8n does next. It discards a poll that takes too long. */
interface Act {
	kind: 'poll' | 'discard' | 'restart';
	/** How much time passes before it. */
	afterMs: number;
	/** A poll ends early after this many steps, because its time is over. */
	mostSteps: number;
	/** After this many requests, one of the poll is refused. */
	failsAfter: number;
	/** After this many requests, the listings of the poll are incomplete. */
	losesTokensAfter: number;
}

const anyFact = (longestLagMs: number) =>
	fc
		.record({
			number: fc.nat({ max: 5 }),
			isInbound: fc.boolean(),
			// Whole seconds in a short time, so that times often coincide.
			happensAfter: fc.integer({ min: -3 * 60, max: 20 * 60 }),
			listLag: fc.nat({ max: longestLagMs - 1 }),
			itemLag: fc.nat({ max: longestLagMs - 1 }),
			aheadMs: fc.constantFrom(
				0,
				0,
				0,
				0,
				second,
				10 * minute,
				3 * hour,
				23 * hour,
				365 * 24 * hour,
			),
		})
		.map(({ number, isInbound, happensAfter, listLag, itemLag, aheadMs }): Omit<Fact, 'id'> => {
			const happensAt = start + happensAfter * second;
			return {
				conversation: `t_${number}`,
				isInbound,
				happensAt,
				aheadMs,
				listedAt: happensAt + listLag,
				readableAt: happensAt + itemLag,
			};
		});

const anyAct: fc.Arbitrary<Act> = fc.record({
	kind: fc.constantFrom('poll', 'poll', 'poll', 'discard', 'restart'),
	afterMs: fc.constantFrom(0, second, 30 * second, minute, minute, minute, 5 * minute),
	mostSteps: fc.constantFrom(1, 2, 3, Infinity, Infinity),
	failsAfter: fc.constantFrom(0, 1, 2, 4, Infinity, Infinity, Infinity),
	losesTokensAfter: fc.constantFrom(0, 1, 2, 4, Infinity, Infinity, Infinity),
});

const anyHabits: fc.Arbitrary<Habits> = fc.record({
	pageSize: fc.constantFrom(1, 2, 5, 200),
	isNewestFirst: fc.boolean(),
	countsPages: fc.boolean(),
	requestTakesMs: fc.constantFrom(100, second, 20 * second, minute),
});

/** How far the clock of n8n is ahead of Spruce's, and whether Spruce's answers show that. */
const anyClocks = fc.oneof(
	fc.record({
		isSilentAboutTime: fc.constant(true),
		clockAheadMs: fc.integer({ min: -14 * minute, max: 14 * minute }),
	}),
	fc.record({
		isSilentAboutTime: fc.constant(false),
		clockAheadMs: fc.oneof(
			fc.integer({ min: -14 * minute, max: 14 * minute }),
			fc.constantFrom(-400 * 24 * hour, -3 * hour, 3 * hour, 400 * 24 * hour),
		),
	}),
);

const anyCase = (longestLagMs: number) =>
	fc
		.record({
			facts: fc
				.array(anyFact(longestLagMs), { maxLength: 25, size: 'max' })
				.map((facts) => facts.map((fact, index) => ({ ...fact, id: `id_${(index * 7) % 25}` }))),
			acts: fc.array(anyAct, { maxLength: 25, size: 'max' }),
			habits: anyHabits,
			/** These cannot be read until the end. */
			unreadable: fc.uniqueArray(
				fc.nat({ max: 5 }).map((number) => `t_${number}`),
				{ maxLength: 6 },
			),
			clocks: anyClocks,
		})
		.map((given) => ({ ...given, facts: datedBy(given.clocks, given.facts) }));

/**
 * Without Spruce's clock, a time cannot be told from one that is ahead by less than ours may be. And the
 * two minutes that Spruce may take to list an item are shorter by what ours is ahead.
 */
function datedBy(
	{ isSilentAboutTime, clockAheadMs }: { isSilentAboutTime: boolean; clockAheadMs: number },
	facts: readonly Fact[],
): Fact[] {
	if (!isSilentAboutTime) return [...facts];
	const shorterMs = Math.max(0, clockAheadMs);
	return facts.map((fact) => {
		const { aheadMs = 0, happensAt, readableAt } = fact;
		return {
			...fact,
			aheadMs: aheadMs < hour ? 0 : aheadMs,
			readableAt: Math.max(happensAt, readableAt - shorterMs),
		};
	});
}

type Case = ReturnType<typeof anyCase> extends fc.Arbitrary<infer Value> ? Value : never;

/** Activates the trigger, lets n8n act, and then lets it poll until everything was found. */
async function follow(source: Source, given: Case) {
	const { facts, acts, habits, unreadable, clocks } = given;
	const { clockAheadMs, isSilentAboutTime } = clocks;
	const practice = new ModelPractice(facts, { ...habits, isSilentAboutTime });
	const { pollContext } = modelPollContext(practice, clockAheadMs);
	const found: string[] = [];

	/** As in the node: what was read before a failure counts. */
	async function poll(from: Position, mostSteps = Infinity): Promise<Position> {
		let end = from;
		let steps = 0;
		const read = async () => {
			for await (const step of source.read(pollContext, from)) {
				found.push(...step.newEvents.map(({ key }) => key));
				end = step.position();
				if (++steps >= mostSteps) return;
			}
		};
		await read().catch(() => undefined);
		return JSON.parse(JSON.stringify(end)) as Position;
	}

	practice.clock = start;
	let position = await source.begin(pollContext);
	const activeAt = practice.clock;
	let saved = position;
	for (const conversation of unreadable) practice.unreadable.add(conversation);
	for (const { kind, afterMs, mostSteps, failsAfter, losesTokensAfter } of acts) {
		practice.clock += afterMs;
		practice.failsAfter = failsAfter;
		practice.losesTokensAfter = losesTokensAfter;
		if (kind === 'restart') position = saved;
		const foundBefore = found.length;
		const next = await poll(position, mostSteps);
		practice.failsAfter = Infinity;
		practice.losesTokensAfter = Infinity;
		if (kind === 'discard') {
			found.length = foundBefore;
			continue;
		}
		position = next;
		// n8n saves the position of a poll that returned items.
		if (found.length > foundBefore) saved = next;
	}
	practice.clock = Math.max(practice.clock, start + 40 * minute);
	await pollFourTimes();
	const foundMeanwhile = [...found];
	practice.unreadable.clear();
	await pollFourTimes();
	return { found, foundMeanwhile, activeAt };

	async function pollFourTimes(): Promise<void> {
		for (let polls = 0; polls < 4; polls++) {
			practice.clock += 5 * minute;
			position = await poll(position);
		}
	}
}

describe('whatever n8n and Spruce do, and whatever the clock says', () => {
	it('each message from outside is found once', async () => {
		await fc.assert(
			fc.asyncProperty(anyCase(2 * minute), async (given) => {
				const { found, foundMeanwhile, activeAt } = await follow(sources.newMessage, given);
				const wanted = given.facts.filter(
					({ isInbound, happensAt }) => isInbound && happensAt > activeAt,
				);
				expect(found.sort()).toEqual([...new Set(found)].sort());
				expect(found).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
				const readable = wanted.filter(
					({ conversation }) => !given.unreadable.includes(conversation),
				);
				expect(foundMeanwhile).toEqual(expect.arrayContaining(readable.map(({ id }) => id)));
				const known = given.facts.filter(({ isInbound }) => isInbound).map(({ id }) => id);
				expect(known).toEqual(expect.arrayContaining(found));
			}),
			{
				numRuns: 400,
				examples: [
					[
						{
							facts: [
								{
									conversation: 't_4',
									isInbound: false,
									happensAt: 1793621780000,
									aheadMs: 0,
									listedAt: 1793621880001,
									readableAt: 1793621780000,
									id: 'id_0',
								},
								{
									conversation: 't_0',
									isInbound: false,
									happensAt: 1793621162000,
									aheadMs: 0,
									listedAt: 1793621162000,
									readableAt: 1793621162000,
									id: 'id_7',
								},
								{
									conversation: 't_4',
									isInbound: false,
									happensAt: 1793620861000,
									aheadMs: 31536000000,
									listedAt: 1793620861000,
									readableAt: 1793620861000,
									id: 'id_14',
								},
								{
									conversation: 't_1',
									isInbound: false,
									happensAt: 1793620800000,
									aheadMs: 0,
									listedAt: 1793620800000,
									readableAt: 1793620800000,
									id: 'id_21',
								},
								{
									conversation: 't_2',
									isInbound: false,
									happensAt: 1793620800000,
									aheadMs: 0,
									listedAt: 1793620800000,
									readableAt: 1793620800000,
									id: 'id_3',
								},
								{
									conversation: 't_4',
									isInbound: true,
									happensAt: 1793620861000,
									aheadMs: 0,
									listedAt: 1793620861000,
									readableAt: 1793620861000,
									id: 'id_10',
								},
								{
									conversation: 't_1',
									isInbound: false,
									happensAt: 1793621794000,
									aheadMs: 0,
									listedAt: 1793621820001,
									readableAt: 1793621794000,
									id: 'id_17',
								},
							],
							acts: [
								{ kind: 'poll', afterMs: 0, mostSteps: 1, failsAfter: 0, losesTokensAfter: 0 },
								{
									kind: 'poll',
									afterMs: 300000,
									mostSteps: 1,
									failsAfter: Infinity,
									losesTokensAfter: Infinity,
								},
								{ kind: 'poll', afterMs: 0, mostSteps: 3, failsAfter: 4, losesTokensAfter: 2 },
								{
									kind: 'restart',
									afterMs: 60000,
									mostSteps: Infinity,
									failsAfter: Infinity,
									losesTokensAfter: 4,
								},
							],
							habits: { pageSize: 2, isNewestFirst: false, requestTakesMs: 60000 },
							unreadable: [],
							clocks: { isSilentAboutTime: true, clockAheadMs: 0 },
						},
					],
				],
			},
		);
	});

	it('each contact is found once', async () => {
		await fc.assert(
			fc.asyncProperty(anyCase(15 * minute), async (given) => {
				const { found, activeAt } = await follow(newContacts, given);
				const wanted = given.facts.filter(({ happensAt }) => happensAt > activeAt);
				expect(found.sort()).toEqual([...new Set(found)].sort());
				expect(found).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
			}),
			{ numRuns: 300 },
		);
	});

	it('the last activity of each conversation is found, and nothing twice', async () => {
		await fc.assert(
			fc.asyncProperty(anyCase(2 * minute), async (given) => {
				const { found, activeAt } = await follow(newActivity, given);
				const last = new Map<string, Fact>();
				for (const fact of given.facts) {
					const before = last.get(fact.conversation)?.happensAt ?? 0;
					if (fact.happensAt > before) last.set(fact.conversation, fact);
				}
				const wanted = [...last.values()].filter(({ happensAt }) => happensAt > activeAt);
				expect(found.sort()).toEqual([...new Set(found)].sort());
				expect(found).toEqual(
					expect.arrayContaining(
						wanted.map(
							({ conversation, happensAt, aheadMs = 0 }) =>
								`${conversation}@${new Date(happensAt + aheadMs).toISOString()}`,
						),
					),
				);
			}),
			{ numRuns: 300 },
		);
	});
});
