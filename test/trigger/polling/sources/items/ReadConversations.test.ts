import { latest } from '../../../../../nodes/SpruceHealth/trigger/memory/cursor';
import {
	type ConversationReading,
	ReadConversations,
	showsActivity,
} from '../../../../../nodes/SpruceHealth/trigger/polling/sources/items/ReadConversations';

const minute = 60_000;
const noon = Date.parse('2026-11-02T12:00:00Z');

/** A conversation that was last active this many minutes after noon. */
const active = (id: string, after: number) => ({
	id,
	lastMessageAt: new Date(noon + after * minute).toISOString(),
});

const idsOf = (conversations: Array<{ id?: unknown }>) => conversations.map(({ id }) => id);

/** The reading of a conversation at a time, in minutes after noon. */
const readingAt = (time: number, more: Partial<ConversationReading> = {}): ConversationReading => {
	const from = noon + time * minute;
	return { from, to: from + 100, showsActivity: true, mayChange: false, ...more };
};

function readConversations(
	listed: Array<ReturnType<typeof active>>,
	time: number,
	kept?: Record<string, number>,
) {
	const listedUpTo = latest(listed.map(({ lastMessageAt }) => lastMessageAt));
	return new ReadConversations(listed, listedUpTo, noon + time * minute, kept);
}

/** Polls at several times, in minutes. Whether each of the polls reads a conversation. */
function isReadAt(
	lastActive: number,
	latest: number,
	times: number[],
	more: Partial<ConversationReading> = {},
): boolean[] {
	const listed = [active('t_1', lastActive), active('t_2', latest)];
	let kept: Record<string, number> = {};
	return times.map((time) => {
		const read = readConversations(listed, time, kept);
		const isRead = idsOf(read.toRead(listed)).includes('t_1');
		if (isRead) read.markRead(listed[0], readingAt(time, more));
		kept = JSON.parse(JSON.stringify(read)) as Record<string, number>;
		return isRead;
	});
}

const [yes, no] = [true, false];
const hidden = { showsActivity: false };
const mayChange = { mayChange: true };

describe('conversations with activity', () => {
	it('are read by activity, the oldest first, and last those that were read before', () => {
		const listed = [active('t_3', 3), active('t_1', 1), active('t_2', 2)];
		const read = readConversations(listed, 3);
		expect(idsOf(read.toRead(listed))).toEqual(['t_1', 't_2', 't_3']);
		read.markRead(listed[2], readingAt(3));
		const kept = JSON.parse(JSON.stringify(read)) as Record<string, number>;
		expect(idsOf(readConversations(listed, 4, kept).toRead(listed))).toEqual(['t_1', 't_3']);
		expect(idsOf(readConversations(listed, 6, kept).toRead(listed))).toEqual(['t_1', 't_3', 't_2']);
	});

	it.each<[string, number, number, number[], boolean[], Partial<ConversationReading>?]>([
		['twice, the second time after two minutes', 0, 0, [0, 1, 2.1, 3, 9], [yes, no, yes, no, no]],
		['later where that is not quite two minutes', 0, 0, [0, 1, 2, 3, 4], [yes, no, no, yes, no]],
		['once if others were active more than 2 minutes later', 0, 2.1, [0, 1, 3], [yes, no, no]],
		['again if others were active just before that', 0, 2, [0, 2.1, 5], [yes, yes, no]],
		['again if the clock was set back', 0, 0, [10, 0, 1, 5, 8], [yes, yes, no, yes, no]],
		['again until they show their activity', 0, 0, [0, 1, 3, 4], [yes, yes, yes, no], hidden],
		[
			'every two minutes while something may change',
			0,
			9,
			[9, 10, 12, 13, 15],
			[yes, no, yes, no, yes],
			mayChange,
		],
		[
			'every two minutes while they are dated ahead',
			60,
			9,
			[0, 1, 3, 4, 6],
			[yes, no, yes, no, yes],
		],
	])('are read %s', (_, lastActive, latest, times, expected, more = {}) => {
		expect(isReadAt(lastActive, latest, times, more)).toEqual(expected);
	});

	it('are read once more before they leave the listing, if they were read too early', () => {
		const first = [active('t_1', 0)];
		const read = readConversations(first, 1.9);
		read.markRead(first[0], readingAt(1.9));
		const kept = JSON.parse(JSON.stringify(read)) as Record<string, number>;
		const later = [...first, active('t_2', 2.1)];

		const next = readConversations(later, 2.5, kept);
		expect(idsOf(next.toRead(later))).toEqual(['t_2', 't_1']);
		next.markRead(later[0], readingAt(2.5));
		const after = JSON.parse(JSON.stringify(next)) as Record<string, number>;
		expect(idsOf(readConversations(later, 3, after).toRead(later))).toEqual(['t_2']);
	});

	it('are read again when something happens in them', () => {
		const before = [active('t_1', 0), active('t_2', 10)];
		const read = readConversations(before, 10);
		read.markRead(before[0], readingAt(10));
		const after = [active('t_1', 11), active('t_2', 10)];

		const kept = JSON.parse(JSON.stringify(read)) as Record<string, number>;
		expect(idsOf(readConversations(after, 11, kept).toRead(after))).toEqual(['t_2', 't_1']);
	});

	it('are forgotten when they are no longer listed', () => {
		const listed = [active('t_1', 0)];
		const read = readConversations(listed, 0);
		read.markRead(listed[0], readingAt(0));
		const kept = JSON.parse(JSON.stringify(read)) as Record<string, number>;

		expect(Object.keys(kept)).toHaveLength(1);
		expect(readConversations([active('t_2', 0)], 0, kept).toJSON()).toEqual({});
	});
});

describe('whether the items of a conversation show its last activity', () => {
	it.each<[string, number[], boolean]>([
		['at the same moment', [-5, 0], yes],
		['seconds before', [-0.1], yes],
		['after it', [0.5], yes],
		['not if the latest is older', [-5, -0.5], no],
		['not if there are none', [], no],
	])('%s', (_, times, expected) => {
		const items = times.map((time) => ({ createdAt: active('', time).lastMessageAt }));
		expect(showsActivity(active('t_1', 0), items)).toBe(expected);
	});
});
