import { latest } from '../../../../nodes/SpruceHealth/trigger/memory/cursor';
import { ConversationMarks } from '../../../../nodes/SpruceHealth/trigger/polling/sources/ConversationMarks';

const minute = 60_000;
const noon = Date.parse('2026-11-02T12:00:00Z');

/** A conversation that was last active so many minutes after noon. */
const active = (id: string, after: number) => ({
	id,
	lastMessageAt: new Date(noon + after * minute).toISOString(),
});

const idsOf = (conversations: Array<{ id?: unknown }>) => conversations.map(({ id }) => id);

const marksOf = (listed: Array<ReturnType<typeof active>>, known?: Record<string, number>) =>
	new ConversationMarks(listed, latest(listed.map(({ lastMessageAt }) => lastMessageAt)), known);

/** Reads one conversation at several times, in minutes; whether it is to be read again after each. */
function openAfter(lastActive: number, latest: number, times: number[]): boolean[] {
	const listed = [active('t_1', lastActive), active('t_2', latest)];
	let known: Record<string, number> = {};
	return times.map((time) => {
		const marks = marksOf(listed, known);
		const from = noon + time * minute;
		marks.markRead(listed[0], from, from + 100);
		known = JSON.parse(JSON.stringify(marks)) as Record<string, number>;
		return idsOf(marksOf(listed, known).open(listed)).includes('t_1');
	});
}

describe('conversations with activity', () => {
	it('are read the oldest activity first, those that have been read before last', () => {
		const listed = [active('t_3', 3), active('t_1', 1), active('t_2', 2)];
		const marks = marksOf(listed);
		expect(idsOf(marks.open(listed))).toEqual(['t_1', 't_2', 't_3']);
		marks.markRead(listed[2], noon, noon);
		expect(idsOf(marks.open(listed))).toEqual(['t_1', 't_3', 't_2']);
	});

	it.each<[string, number, number, number[], boolean[]]>([
		['again until 2 minutes after the first time', 0, 0, [0, 1, 2.1], [true, true, false]],
		['again after exactly 2 minutes, as reading took time', 0, 0, [0, 2], [true, true]],
		['once when others were active 2 minutes later', 0, 2.1, [0], [false]],
		['again when others were active just before that', 0, 2, [0], [true]],
		['again when the clock was set back', 0, 0, [10, 0, 5], [true, true, true]],
	])('are read %s', (_, lastActive, latest, times, expected) => {
		expect(openAfter(lastActive, latest, times)).toEqual(expected);
	});

	it('are read anew when something happens in them', () => {
		const before = [active('t_1', 0), active('t_2', 10)];
		const marks = marksOf(before);
		marks.markRead(before[0], noon, noon);
		expect(idsOf(marks.open(before))).toEqual(['t_2']);
		const after = [active('t_1', 11), active('t_2', 10)];

		const known = JSON.parse(JSON.stringify(marks)) as Record<string, number>;
		expect(idsOf(marksOf(after, known).open(after))).toEqual(['t_2', 't_1']);
	});

	it('are forgotten when they are listed no more', () => {
		const listed = [active('t_1', 0)];
		const marks = marksOf(listed);
		marks.markRead(listed[0], noon, noon);
		const known = JSON.parse(JSON.stringify(marks)) as Record<string, number>;

		expect(Object.keys(known)).toHaveLength(1);
		expect(marksOf([active('t_2', 0)], known).toJSON()).toEqual({});
	});
});
