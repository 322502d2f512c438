import { latest } from '../../../../nodes/SpruceHealth/trigger/memory/cursor';
import { ReadConversations } from '../../../../nodes/SpruceHealth/trigger/polling/sources/ReadConversations';

const minute = 60_000;
const noon = Date.parse('2026-11-02T12:00:00Z');

/** A conversation that was last active this many minutes after noon. */
const active = (id: string, after: number) => ({
	id,
	lastMessageAt: new Date(noon + after * minute).toISOString(),
});

const idsOf = (conversations: Array<{ id?: unknown }>) => conversations.map(({ id }) => id);

const readIn = (listed: Array<ReturnType<typeof active>>, kept?: Record<string, number>) =>
	new ReadConversations(listed, latest(listed.map(({ lastMessageAt }) => lastMessageAt)), kept);

/** Reads a conversation at several times, in minutes. Whether it is to be read again after each. */
function isToReadAfter(lastActive: number, latest: number, times: number[]): boolean[] {
	const listed = [active('t_1', lastActive), active('t_2', latest)];
	let kept: Record<string, number> = {};
	return times.map((time) => {
		const read = readIn(listed, kept);
		const from = noon + time * minute;
		read.markRead(listed[0], { from, to: from + 100 });
		kept = JSON.parse(JSON.stringify(read)) as Record<string, number>;
		return idsOf(readIn(listed, kept).toRead(listed)).includes('t_1');
	});
}

describe('conversations with activity', () => {
	it('are read by activity, the oldest first, and last those that were read before', () => {
		const listed = [active('t_3', 3), active('t_1', 1), active('t_2', 2)];
		const read = readIn(listed);
		expect(idsOf(read.toRead(listed))).toEqual(['t_1', 't_2', 't_3']);
		read.markRead(listed[2], { from: noon, to: noon });
		expect(idsOf(read.toRead(listed))).toEqual(['t_1', 't_3', 't_2']);
	});

	it.each<[string, number, number, number[], boolean[]]>([
		['again until 2 minutes after the first time', 0, 0, [0, 1, 2.1], [true, true, false]],
		['again after exactly 2 minutes, because reading took time', 0, 0, [0, 2], [true, true]],
		['once if others were active more than 2 minutes later', 0, 2.1, [0], [false]],
		['again if others were active just before that', 0, 2, [0], [true]],
		['again if the clock was set back', 0, 0, [10, 0, 5], [true, true, true]],
	])('are read %s', (_, lastActive, latest, times, expected) => {
		expect(isToReadAfter(lastActive, latest, times)).toEqual(expected);
	});

	it('are read again when something happens in them', () => {
		const before = [active('t_1', 0), active('t_2', 10)];
		const read = readIn(before);
		read.markRead(before[0], { from: noon, to: noon });
		expect(idsOf(read.toRead(before))).toEqual(['t_2']);
		const after = [active('t_1', 11), active('t_2', 10)];

		const kept = JSON.parse(JSON.stringify(read)) as Record<string, number>;
		expect(idsOf(readIn(after, kept).toRead(after))).toEqual(['t_2', 't_1']);
	});

	it('are forgotten when they are no longer listed', () => {
		const listed = [active('t_1', 0)];
		const read = readIn(listed);
		read.markRead(listed[0], { from: noon, to: noon });
		const kept = JSON.parse(JSON.stringify(read)) as Record<string, number>;

		expect(Object.keys(kept)).toHaveLength(1);
		expect(readIn([active('t_2', 0)], kept).toJSON()).toEqual({});
	});
});
