import fc from 'fast-check';
import {
	advance,
	startTimeOf,
	type Cursor,
	cursorAt,
	cursorForRecord,
	type ListedEvent,
} from '../../../nodes/SpruceHealth/trigger/memory/cursor';

const noon = Date.parse('2026-11-02T12:00:00Z');
const minute = 60_000;
const at = (ms: number) => new Date(noon + ms).toISOString();
const listed = (key: string, ms = 0): ListedEvent => ({ key, time: at(ms) });
const keysOf = (found: readonly ListedEvent[]) => found.map(({ key }) => key);

describe('a cursor', () => {
	it('takes what is new, the oldest first, and the same once', () => {
		const found = [listed('b', 2), listed('a', 1), listed('b', 2)];
		const { fresh, next } = advance(cursorAt(at(0)), found);
		expect(keysOf(fresh)).toEqual(['a', 'b']);
		expect(next.upTo).toBe(at(2));
		expect(keysOf(advance(next, [...found, listed('c', 2)]).fresh)).toEqual(['c']);
	});

	it('is read next from two minutes before its time', () => {
		expect(startTimeOf(cursorAt(at(0)))).toBe(at(-2 * minute));
	});

	it('leaves out what is older than that, even if the listing has it', () => {
		const cursor = cursorAt(at(0));
		const found = [listed('a', -2 * minute - 1), listed('b', -2 * minute)];
		expect(keysOf(advance(cursor, found).fresh)).toEqual(['b']);
	});

	it('stays where it is if nothing is found', () => {
		const cursor = advance(cursorAt(at(0)), [listed('a', 1)]).next;
		expect(advance(cursor, [])).toEqual({ fresh: [], next: cursor });
	});

	it('forgets what is not read again, and only that', () => {
		const first = advance(cursorAt(at(0)), [listed('a'), listed('b', minute)]).next;
		expect(Object.keys(first.taken)).toHaveLength(2);
		const later = advance(first, [], at(3 * minute)).next;
		expect(Object.values(later.taken)).toEqual([noon + minute]);
		expect(advance(later, [], at(3 * minute + 1)).next.taken).toEqual({});
	});

	it('remembers what is missing for a while, because it may show up again', () => {
		const first = advance(cursorAt(at(0)), [listed('a', 1)]).next;
		const second = advance(first, []).next;
		expect(advance(second, [listed('a', 1)]).fresh).toEqual([]);
	});

	it('is not moved by an unreadable time', () => {
		const odd = [{ key: 'odd', time: 'yesterday' }];
		const { fresh, next } = advance(cursorAt(at(0)), odd);
		expect(keysOf(fresh)).toEqual(['odd']);
		expect(next.upTo).toBe(at(0));
		expect(advance(next, odd).fresh).toEqual([]);
	});

	it('has a cursor for a single record, which knows what was taken of it', () => {
		const found = [
			{ ...listed('a', 1), recordId: 'one' },
			{ ...listed('b', 2), recordId: 'other' },
		];
		const { next } = advance(cursorAt(at(0)), found);
		const own = cursorForRecord(next, 'one');
		expect(own.upTo).toBe(at(2));
		expect(keysOf(advance(own, found).fresh)).toEqual(['b']);
		expect(advance(next, found).fresh).toEqual([]);
	});

	it('can be kept as JSON', () => {
		const { next } = advance(cursorAt(at(0)), [listed('a')]);
		expect(JSON.parse(JSON.stringify(next))).toEqual(next);
	});
});

/** Records that happen at some time and show up some time later, in minutes. */
const records = fc.array(
	fc.record({ at: fc.integer({ min: 0, max: 60 }), lag: fc.integer({ min: 0, max: 2 }) }),
	{ maxLength: 40 },
);
/** Readings at these times, in minutes. */
const readings = fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 30 });

describe('any listing in which things show up within two minutes', () => {
	it('is followed without loss or repetition', () => {
		fc.assert(
			fc.property(records, readings, (events, times) => {
				const all = events.map(({ at: time, lag }, index) => ({
					...listed(String(index), time * minute),
					visibleAt: time + lag,
				}));
				let cursor: Cursor = cursorAt(at(0));
				const taken: string[] = [];
				for (const now of [...times.sort((one, other) => one - other), 100]) {
					const startTime = startTimeOf(cursor);
					const visible = all.filter(
						({ time, visibleAt }) => visibleAt <= now && time >= startTime,
					);
					const { fresh, next } = advance(cursor, visible);
					taken.push(...keysOf(fresh));
					cursor = JSON.parse(JSON.stringify(next)) as Cursor;
				}
				expect(taken.sort()).toEqual(keysOf(all).sort());
			}),
		);
	});
});
