import { sources } from '../../../nodes/SpruceHealth/trigger/polling/sources/sources';
import type {
	Position,
	RecordFailure,
} from '../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { modelPollContext } from './modelPollContext';
import { type Fact, ModelPractice } from './ModelPractice';

const minute = 60_000;
const noon = Date.parse('2026-11-02T12:00:00Z');

/** A message from outside, in minutes after noon. */
function message(id: string, conversation: string, after: number): Fact {
	const happensAt = noon + after * minute;
	return {
		id,
		conversation,
		isInbound: true,
		happensAt,
		listedAt: happensAt,
		readableAt: happensAt,
	};
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A trigger that was activated at noon and follows a model. */
async function triggerOf(facts: Fact[], unreadable: string[]) {
	const habits = { pageSize: 200, isNewestFirst: false, requestTakesMs: 10 };
	const practice = new ModelPractice(facts, habits);
	practice.clock = noon;
	for (const conversation of unreadable) practice.unreadable.add(conversation);
	const { pollContext, sent } = modelPollContext(practice);
	let kept = JSON.stringify(await sources.newMessage.begin(pollContext));
	return {
		practice,
		/** The size of the kept position, in characters. */
		keptSize: () => kept.length,
		/** Polls, in minutes after noon: what was found, what was tried, and what failed. */
		async poll(after: number) {
			practice.clock = noon + after * minute;
			sent.length = 0;
			const found: string[] = [];
			const failures: RecordFailure[] = [];
			const start = JSON.parse(kept) as Position;
			for await (const step of sources.newMessage.read(pollContext, start)) {
				found.push(...step.newEvents.map(({ key }) => key));
				if (step.recordFailure !== undefined) failures.push(step.recordFailure);
				kept = JSON.stringify(step.position());
			}
			const tried = sent.flatMap(({ path }) => /conversations\/(.+)\/items/.exec(path)?.[1] ?? []);
			return { found, tried, failures };
		},
	};
}

describe('conversations that cannot be read for a long time', () => {
	it('do not make the kept position grow', async () => {
		const minutes = numbers(6 * 60);
		const busy = minutes.map((after) => message(`ti_${after}`, `t_${after % 300}`, after));
		const size = async (unreadable: string[]) => {
			const stuck = [message('ti_1st', 't_stuck', 0.5), message('ti_2nd', 't_stuck', 100)];
			const trigger = await triggerOf([...stuck, ...busy], unreadable);
			for (const after of minutes) await trigger.poll(after);
			return trigger.keptSize();
		};
		expect(await size(['t_stuck'])).toBeLessThan((await size([])) + 100);
	});

	it('do not delay others, however many they are, and cost few calls', async () => {
		const stuck = numbers(12).map((number) => message(`ti_${number}`, `t_${number}`, number / 20));
		const others = numbers(10).map((after) => message(`ti_other_${after}`, 't_other', after));
		const ids = stuck.map(({ conversation }) => conversation);
		const trigger = await triggerOf([...stuck, ...others], ids);
		const found: string[] = [];
		for (const after of numbers(3)) found.push(...(await trigger.poll(after)).found);
		expect(found).toEqual(['ti_other_1', 'ti_other_2', 'ti_other_3']);

		for (const after of [4, 5, 6]) {
			const poll = await trigger.poll(after);
			expect(poll.found).toEqual([`ti_other_${after}`]);
			expect(poll.tried).toHaveLength(1 + 5);
		}
	});

	it('are tried in turn if they are many', async () => {
		const stuck = numbers(12).map((number) => message(`ti_${number}`, `t_${number}`, number / 20));
		const ids = stuck.map(({ conversation }) => conversation);
		const trigger = await triggerOf(stuck, ids);
		for (const after of numbers(3)) await trigger.poll(after);
		const tried = [];
		for (const after of [10, 20, 30]) tried.push(...(await trigger.poll(after)).tried);

		expect(new Set(tried)).toEqual(new Set(ids));
	});

	it('return each of their messages once, as soon as they can be read', async () => {
		const read = message('ti_read', 't_stuck', 1);
		const stuck = numbers(40).map((number) => message(`ti_${number}`, 't_stuck', 1 + number * 5));
		const trigger = await triggerOf([read, ...stuck, message('ti_end', 't_end', 900)], []);
		expect((await trigger.poll(1)).found).toEqual(['ti_read']);
		trigger.practice.unreadable.add('t_stuck');
		for (const after of [4, 8, 60, 120, 240, 480, 900]) {
			expect((await trigger.poll(after)).tried).toContain('t_stuck');
		}
		trigger.practice.unreadable.clear();

		expect((await trigger.poll(901)).found).toEqual(stuck.map(({ id }) => id));
		const after = await trigger.poll(902);
		expect(after.found).toEqual([]);
		expect(after.tried).not.toContain('t_stuck');
	});

	it('are forgotten after they were deleted', async () => {
		const facts = [message('ti_1', 't_stuck', 1), message('ti_2', 't_other', 9)];
		const trigger = await triggerOf(facts, ['t_stuck']);
		await trigger.poll(1);
		expect((await trigger.poll(10)).failures).toMatchObject([{ id: 't_stuck', isNew: false }]);
		trigger.practice.deleted.add('t_stuck');

		expect(await trigger.poll(20)).toMatchObject({ found: [], failures: [] });
		trigger.practice.deleted.clear();
		expect((await trigger.poll(30)).tried).toEqual([]);
	});

	it('stop the poll, and lose nothing, if they are more than can be kept', async () => {
		const stuck = numbers(510).map((number) =>
			message(`ti_${number}`, `t_${number}`, number / 300),
		);
		const ids = stuck.map(({ conversation }) => conversation);
		const trigger = await triggerOf(stuck, ids);
		for (const after of numbers(100)) await trigger.poll(2 + after);
		expect(trigger.keptSize()).toBeLessThan(50_000);
		await expect(trigger.poll(103)).rejects.toThrow('did not accept');
		trigger.practice.unreadable.clear();

		const { found } = await trigger.poll(104);
		expect([...found].sort()).toEqual(stuck.map(({ id }) => id).sort());
	});
});

describe('a refusal of conversations by a token that has worked', () => {
	it('is about each of them, and loses none of their messages', async () => {
		const stuck = numbers(3).map((number) => message(`ti_${number}`, `t_${number}`, number / 20));
		const ids = stuck.map(({ conversation }) => conversation);
		const trigger = await triggerOf(stuck, ids);
		trigger.practice.refusal = 403;
		expect((await trigger.poll(1)).failures.map(({ id }) => id)).toEqual(ids);
		trigger.practice.unreadable.clear();

		expect((await trigger.poll(2)).found).toHaveLength(3);
	});
});

describe('a failure that concerns all conversations', () => {
	it.each([401, 302])('such as status %i ends the poll at once', async (status) => {
		const stuck = numbers(3).map((number) => message(`ti_${number}`, `t_${number}`, number / 20));
		const ids = stuck.map(({ conversation }) => conversation);
		const trigger = await triggerOf(stuck, ids);
		trigger.practice.refusal = status;
		await expect(trigger.poll(1)).rejects.toMatchObject({ httpCode: String(status) });
		trigger.practice.unreadable.clear();

		expect((await trigger.poll(2)).found).toHaveLength(3);
	});

	it('such as errors for each of them ends the poll after five conversations', async () => {
		const stuck = numbers(1_000).map((number) =>
			message(`ti_${number}`, `t_${number}`, number / 1_000),
		);
		const ids = stuck.map(({ conversation }) => conversation);
		const trigger = await triggerOf(stuck, ids);
		expect((await trigger.poll(1)).tried).toHaveLength(5);
		trigger.practice.unreadable.clear();

		expect((await trigger.poll(2)).found).toHaveLength(1_000);
	});
});
