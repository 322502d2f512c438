import type { BetterWhen, Row } from '../Row';
import { fullNames } from './fullNames';

/** The compared values of earlier rows, by the full names of the rows. */
export type CommittedRows = Record<string, Record<string, number>>;

/** A difference between the rows of a run and the committed ones. */
export type Finding =
	| { kind: 'worse' | 'better'; row: string; value: string; now: number; was: number }
	| { kind: 'new'; row: string; value: string; now: number }
	| { kind: 'gone'; row: string }
	| { kind: 'not measured'; row: string; reason: string };

/** How much worse a ratio may be before it is said: other work on the machine makes such differences. */
const tolerance = 1.25;

/** Finds what is worse or better than what was committed, new, gone, or could not be measured. */
export function compareRows(rows: readonly Row[], committed: CommittedRows): Finding[] {
	const names = fullNames(rows);
	const findings = rows.flatMap((row, index) => findingsOf(row, names[index], committed));
	const gone = Object.keys(committed).filter((row) => !names.includes(row));
	return [...findings, ...gone.map((row): Finding => ({ kind: 'gone', row }))];
}

/**
 * The values of some rows that a later run is to be compared with. What was not measured keeps its
 * committed values.
 */
export function rowsToCommit(rows: readonly Row[], committed: CommittedRows): CommittedRows {
	const names = fullNames(rows);
	const entries = rows.flatMap((row, index): Array<[string, Record<string, number>]> => {
		const name = names[index];
		const values = isMeasured(row) ? comparedValues(row) : (committed[name] ?? {});
		return Object.keys(values).length === 0 ? [] : [[name, values]];
	});
	return Object.fromEntries(entries);
}

function findingsOf(row: Row, name: string, committed: CommittedRows): Finding[] {
	if (!isMeasured(row)) return [{ kind: 'not measured', row: name, reason: row.spruceHealth }];
	return Object.entries(comparedValues(row)).flatMap(([value, now]): Finding[] => {
		const was = committed[name]?.[value];
		if (was === undefined) return [{ kind: 'new', row: name, value, now }];
		const kind = verdict(row.compared![value], now, was);
		return kind === 'same' ? [] : [{ kind, row: name, value, now, was }];
	});
}

function verdict(betterWhen: BetterWhen, now: number, was: number): 'worse' | 'better' | 'same' {
	const factor = betterWhen === 'lower' || betterWhen === 'higher' ? tolerance : 1;
	const isLowBetter = betterWhen === 'lower' || betterWhen === 'fewest';
	if (now > was * factor) return isLowBetter ? 'worse' : 'better';
	if (now * factor < was) return isLowBetter ? 'better' : 'worse';
	return 'same';
}

function isMeasured({ state }: Row): boolean {
	return state !== 'not measured';
}

function comparedValues({ measure, values, compared = {} }: Row): Record<string, number> {
	const entries = Object.keys(compared).map((name): [string, number] => {
		const value = values[name];
		if (typeof value === 'number') return [name, Number(value.toFixed(3))];
		throw new Error(`"${measure}" compares ${name}, which is no number among its values`);
	});
	return Object.fromEntries(entries);
}
