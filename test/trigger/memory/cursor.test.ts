import fc from 'fast-check';
import {
	advance,
	beginningOf,
	type Cursor,
	cursorAt,
	cursorOfPlace,
	type Happening,
} from '../../../nodes/SpruceHealth/trigger/memory/cursor';

const noon = Date.parse('2026-11-02T12:00:00Z');
const minute = 60_000;
const at = (ms: number) => new Date(noon + ms).toISOString();
const happening = (key: string, ms = 0): Happening => ({ key, time: at(ms) });
const keysOf = (found: readonly Happening[]) => found.map(({ key }) => key);

describe('a cursor', () => {
	it('takes new happenings, the oldest first, each once', () => {
		const found = [happening('b', 2), happening('a', 1), happening('b', 2)];
		const { fresh, next } = advance(cursorAt(at(0)), found);
		expect(keysOf(fresh)).toEqual(['a', 'b']);
		expect(next.upTo).toBe(at(2));
		expect(keysOf(advance(next, [...found, happening('c', 2)]).fresh)).toEqual(['c']);
	});

	it('begins two minutes earlier than it got to', () => {
		expect(beginningOf(cursorAt(at(0)))).toBe(at(-2 * minute));
	});

	it('leaves out what is older than its beginning, even if the listing returns it', () => {
		const cursor = cursorAt(at(0));
		const found = [happening('a', -2 * minute - 1), happening('b', -2 * minute)];
		expect(keysOf(advance(cursor, found).fresh)).toEqual(['b']);
	});

	it('stays where it is when nothing was found', () => {
		const cursor = advance(cursorAt(at(0)), [happening('a', 1)]).next;
		expect(advance(cursor, [])).toEqual({ fresh: [], next: cursor });
	});

	it('forgets only what is not read again', () => {
		const first = advance(cursorAt(at(0)), [happening('a'), happening('b', minute)]).next;
		expect(Object.keys(first.taken)).toHaveLength(2);
		const later = advance(first, [], at(3 * minute)).next;
		expect(Object.values(later.taken)).toEqual([noon + minute]);
		expect(advance(later, [], at(3 * minute + 1)).next.taken).toEqual({});
	});

	it('remembers a happening that is missing from one reading and listed again in the next', () => {
		const first = advance(cursorAt(at(0)), [happening('a', 1)]).next;
		const second = advance(first, []).next;
		expect(advance(second, [happening('a', 1)]).fresh).toEqual([]);
	});

	it('is not moved by an unreadable time', () => {
		const odd = [{ key: 'odd', time: 'yesterday' }];
		const { fresh, next } = advance(cursorAt(at(0)), odd);
		expect(keysOf(fresh)).toEqual(['odd']);
		expect(next.upTo).toBe(at(0));
		expect(advance(next, odd).fresh).toEqual([]);
	});

	it('can be narrowed to a single record, and then knows what was taken of that record', () => {
		const found = [
			{ ...happening('a', 1), place: 'one' },
			{ ...happening('b', 2), place: 'other' },
		];
		const { next } = advance(cursorAt(at(0)), found);
		const narrowed = cursorOfPlace(next, 'one');
		expect(narrowed.upTo).toBe(at(2));
		expect(keysOf(advance(narrowed, found).fresh)).toEqual(['b']);
		expect(advance(next, found).fresh).toEqual([]);
	});

	it('can be kept as JSON', () => {
		const { next } = advance(cursorAt(at(0)), [happening('a')]);
		expect(JSON.parse(JSON.stringify(next))).toEqual(next);
	});
});

/** Happenings, each listed some minutes after its time. */
const records = fc.array(
	fc.record({ at: fc.integer({ min: 0, max: 60 }), lag: fc.integer({ min: 0, max: 2 }) }),
	{ maxLength: 40 },
);
/** The times of the readings, in minutes. */
const readings = fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 30 });

describe('any listing in which happenings show up within two minutes', () => {
	it('is followed without loss or repetition', () => {
		fc.assert(
			fc.property(records, readings, (happenings, times) => {
				const all = happenings.map(({ at: time, lag }, index) => ({
					...happening(String(index), time * minute),
					visibleAt: time + lag,
				}));
				let cursor: Cursor = cursorAt(at(0));
				const taken: string[] = [];
				for (const now of [...times.sort((one, other) => one - other), 100]) {
					const beginning = beginningOf(cursor);
					const visible = all.filter(
						({ time, visibleAt }) => visibleAt <= now && time >= beginning,
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
