import { BoundedMap } from '../../nodes/SpruceHealth/values/BoundedMap';

describe('a bounded map', () => {
	it('pushes out the entry that was set longest ago when there are too many', () => {
		const map = new BoundedMap<number>(2);
		map.set('a', 1);
		map.set('b', 2);
		map.set('c', 3);

		expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, 2, 3]);
		expect(map.size).toBe(2);
	});

	it('counts an entry that is set again as the latest one', () => {
		const map = new BoundedMap<number>(2);
		map.set('a', 1);
		map.set('b', 2);
		map.set('a', 10);
		map.set('c', 3);

		expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([10, undefined, 3]);
	});

	it('keeps an entry up to its longest age', () => {
		const map = new BoundedMap<number>(10, 1_000);
		map.set('a', 1, 5_000);

		expect(map.get('a', 6_000)).toBe(1);
		expect(map.get('a', 6_001)).toBeUndefined();
	});

	it('lets entries that are too old leave when another one is set', () => {
		const map = new BoundedMap<number>(10, 1_000);
		map.set('a', 1, 0);
		map.set('b', 2, 500);
		map.set('c', 3, 1_200);

		expect(map.size).toBe(2);
		expect(map.get('b', 1_200)).toBe(2);
	});

	it('lets all entries that are too old leave when one is asked for', () => {
		const map = new BoundedMap<number>(10, 1_000);
		map.set('a', 1, 0);
		map.set('b', 2, 500);

		expect(map.get('b', 5_000)).toBeUndefined();
		expect(map.size).toBe(0);
	});

	it('starts the age anew when an entry is set again', () => {
		const map = new BoundedMap<number>(10, 1_000);
		map.set('a', 1, 0);
		map.set('b', 2, 100);
		map.set('a', 10, 900);

		expect(map.get('a', 1_900)).toBe(10);
		expect(map.get('b', 1_900)).toBeUndefined();
	});

	it('lets what is too old leave when it is told the time', () => {
		const map = new BoundedMap<number>(10, 1_000);
		map.set('a', 1, 0);
		map.set('b', 2, 500);

		map.forgetExpired(1_400);

		expect(map.values()).toEqual([2]);
	});

	it('keeps nothing for longer after the clock was set back', () => {
		const map = new BoundedMap<number>(10, 1_000);
		map.set('by the wrong clock', 1, 90_000);
		map.set('after it was set back', 2, 4_000);

		expect(map.values()).toEqual([1, 2]);
		expect(map.get('by the wrong clock', 5_000)).toBe(1);
		expect(map.get('after it was set back', 5_001)).toBeUndefined();
		expect(map.size).toBe(0);
	});

	it('keeps entries of any age where there is no longest age', () => {
		const map = new BoundedMap<number>(10);
		map.set('a', 1, 0);

		expect(map.get('a', Number.MAX_SAFE_INTEGER)).toBe(1);
	});

	it('forgets an entry that is deleted', () => {
		const map = new BoundedMap<number>(10);
		map.set('a', 1);
		map.delete('a');

		expect(map.get('a')).toBeUndefined();
		expect(map.size).toBe(0);
	});
});
