import type { BetterWhen, Row } from '../Row';
import { compareRows, rowsToCommit } from './compareRows';
import { linesOf } from './linesOf';

function rowWith(values: Row['values'], compared: Row['compared'], measure = 'Reads'): Row {
	return { measure, spruceHealth: '', goal: '', state: 'ok', values, compared };
}

const broken: Row = {
	measure: 'Reads',
	spruceHealth: 'The node read 3 contacts',
	goal: '-',
	state: 'not measured',
	values: {},
};

describe('a value of a run, compared with the committed one', () => {
	it.each<{ betterWhen: BetterWhen; was: number; now: number; kinds: string[] }>([
		{ betterWhen: 'lower', was: 2, now: 2.5, kinds: [] },
		{ betterWhen: 'lower', was: 2, now: 2.51, kinds: ['worse'] },
		{ betterWhen: 'lower', was: 2, now: 1.6, kinds: [] },
		{ betterWhen: 'lower', was: 2, now: 1.59, kinds: ['better'] },
		{ betterWhen: 'lower', was: 0, now: 0, kinds: [] },
		{ betterWhen: 'lower', was: 0, now: 0.01, kinds: ['worse'] },
		{ betterWhen: 'higher', was: 10, now: 8, kinds: [] },
		{ betterWhen: 'higher', was: 10, now: 7.99, kinds: ['worse'] },
		{ betterWhen: 'higher', was: 10, now: 12.5, kinds: [] },
		{ betterWhen: 'higher', was: 10, now: 12.51, kinds: ['better'] },
		{ betterWhen: 'fewest', was: 100, now: 100, kinds: [] },
		{ betterWhen: 'fewest', was: 100, now: 101, kinds: ['worse'] },
		{ betterWhen: 'fewest', was: 100, now: 99, kinds: ['better'] },
		{ betterWhen: 'most', was: 1_000, now: 999, kinds: ['worse'] },
		{ betterWhen: 'most', was: 1_000, now: 1_001, kinds: ['better'] },
	])(
		'where $betterWhen is better, $now after $was is $kinds',
		({ betterWhen, was, now, kinds }) => {
			const row = rowWith({ ratio: now, ms: 900 }, { ratio: betterWhen });
			const findings = compareRows([row], { Reads: { ratio: was } });
			expect(findings.map(({ kind }) => kind)).toEqual(kinds);
		},
	);

	it('is new where nothing is committed for the row, or for this value of it', () => {
		const row = rowWith({ ratio: 2, calls: 7 }, { ratio: 'lower', calls: 'fewest' });
		expect(compareRows([row], {})).toEqual([
			{ kind: 'new', row: 'Reads', value: 'ratio', now: 2 },
			{ kind: 'new', row: 'Reads', value: 'calls', now: 7 },
		]);
		expect(compareRows([row], { Reads: { ratio: 2 } })).toEqual([
			{ kind: 'new', row: 'Reads', value: 'calls', now: 7 },
		]);
	});

	it('is named as a mistake of the row where it is no number', () => {
		const row = rowWith({ ratio: 'two' }, { ratio: 'lower' });
		expect(() => compareRows([row], {})).toThrow('"Reads" compares ratio');
	});
});

describe('a row of a run', () => {
	it('is not compared where it names no values', () => {
		expect(compareRows([rowWith({ ms: 9 }, undefined)], {})).toEqual([]);
	});

	it('is said to be gone where only the committed rows have it', () => {
		expect(compareRows([], { Reads: { ratio: 2 } })).toEqual([{ kind: 'gone', row: 'Reads' }]);
	});

	it('is said to be not measured where its measure broke off', () => {
		const reason = 'The node read 3 contacts';
		const findings = compareRows([broken], { Reads: { ratio: 2 } });
		expect(findings).toEqual([{ kind: 'not measured', row: 'Reads', reason }]);
	});

	it('takes the place of "the same" in the names of the rows below it', () => {
		const rows = [
			'Return All: API calls',
			'the same: wall time',
			'the same at night: wall time',
		].map((measure) => rowWith({ ratio: 1 }, { ratio: 'lower' }, measure));
		expect(Object.keys(rowsToCommit(rows, {}))).toEqual([
			'Return All: API calls',
			'Return All: wall time',
			'Return All at night: wall time',
		]);
	});
});

describe('the rows to commit', () => {
	it('hold the compared values and nothing else', () => {
		const row = rowWith({ ratio: 1.23456, ms: 900 }, { ratio: 'lower' });
		expect(rowsToCommit([row, rowWith({ ms: 9 }, undefined, 'Size')], {})).toEqual({
			Reads: { ratio: 1.235 },
		});
	});

	it('keep what was committed for a row that was not measured, and drop a row that is gone', () => {
		const committed = { Reads: { ratio: 2 }, Writes: { ratio: 3 } };
		expect(rowsToCommit([broken], committed)).toEqual({ Reads: { ratio: 2 } });
	});
});

describe('the lines about a comparison', () => {
	it('say what is worse first, with the committed value', () => {
		const lines = linesOf([
			{ kind: 'better', row: 'Polls', value: 'ratio', now: 1, was: 2 },
			{ kind: 'new', row: 'Sends', value: 'calls', now: 505 },
			{ kind: 'gone', row: 'Writes' },
			{ kind: 'worse', row: 'Reads', value: 'overBare', now: 1.9, was: 1.4 },
			{ kind: 'not measured', row: 'Lists', reason: 'The node read 3 contacts' },
		]);
		expect(lines.slice(1)).toEqual([
			'worse than committed: Reads, overBare 1.90 (was 1.40)',
			'not measured: Lists: The node read 3 contacts',
			'committed, but gone: Writes',
			'new, nothing committed: Sends, calls 505',
			'better than committed: Polls, ratio 1 (was 2)',
		]);
	});

	it('say so where nothing is worse', () => {
		expect(linesOf([]).slice(1)).toEqual(['nothing is worse']);
	});
});
