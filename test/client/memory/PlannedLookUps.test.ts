import {
	type ItemLookUps,
	PlannedLookUps,
} from '../../../nodes/SpruceHealth/client/memory/PlannedLookUps';

const filter = { name: 'phoneNumberFilter', list: 'values', values: [] };
const item = (...keys: string[]): ItemLookUps => keys.map((key) => ({ key, filter }));
const items = (count: number) => Array.from({ length: count }, (_, place) => item(`key ${place}`));

describe('the look-ups of a run', () => {
	function planned(all: readonly ItemLookUps[]): PlannedLookUps {
		const lookUps = new PlannedLookUps();
		lookUps.plan(all);
		return lookUps;
	}

	it('come a hundred at a time, beginning with the item whose turn it is', () => {
		const all = items(250);
		const lookUps = planned(all);

		const due = lookUps.dueBefore(all[20]);
		lookUps.keep(due, new Map(due.map(([{ key }]) => [key, []])));

		expect(due).toEqual(all.slice(20, 120));
		expect(lookUps.dueBefore(all[119])).toEqual([]);
		expect(lookUps.dueBefore(all[120])).toEqual(all.slice(120, 220));
	});

	it('forget what was found for the items before', () => {
		const all = items(8);
		const lookUps = planned(all);
		lookUps.keep(all.slice(0, 4), new Map([['key 0', [{ id: 'a' }]]]));
		lookUps.keep(all.slice(4), new Map([['key 4', []]]));

		expect(lookUps.foundBy('key 0')).toBeUndefined();
		expect(lookUps.foundBy('key 4')).toEqual([]);
	});

	it.each([
		['of one or two items', items(2), item('key 0')],
		['without the item', items(9), item('other')],
		['of an item that looks for more', items(9), item('key 0', 'other')],
		['of none', [], item('key 0')],
	])('are left to the items in a plan %s', (_plan, all, one) => {
		expect(planned(all).dueBefore(one)).toEqual([]);
	});

	it('are halved until they are too few', () => {
		const all = items(250);
		const lookUps = planned(all);
		const counts: number[] = [];
		for (let due = lookUps.dueBefore(all[0]); due.length > 0; due = lookUps.dueBefore(all[0])) {
			counts.push(due.length);
			lookUps.shrinkBelow(due.length);
		}

		expect(counts).toEqual([100, 50, 25, 12]);
	});
});
