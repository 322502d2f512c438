import type { Cell } from '../../../framework/declare/CellReader';

/** The letters that health records and forms use for the options of Gender (HL7: F, M, O, U). */
const options: Readonly<Record<string, string>> = {
	f: 'female',
	m: 'male',
	o: 'other',
	u: 'unknown',
};

/** The cells, with a single letter in Gender replaced by the option that it stands for. */
export function withGenderWords(cells: ReadonlyMap<string, Cell>): ReadonlyMap<string, Cell> {
	const gender = cells.get('gender');
	const letter = typeof gender?.entered === 'string' ? gender.entered.trim().toLowerCase() : '';
	const entered = options[letter];
	if (gender === undefined || entered === undefined) return cells;
	return new Map([...cells, ['gender', { ...gender, entered }]]);
}
