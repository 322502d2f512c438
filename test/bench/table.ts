import type { Row } from './Row';

const titles = ['Measure', 'Spruce Health', 'Goal', '', 'HTTP Request', 'Bare undici'];

/** The rows as a table, with their notes below it. */
export function table(rows: Row[]): string {
	const notes = [...new Set(rows.flatMap(({ note }) => note ?? []))];
	const cells = rows.map((row) => [
		row.note === undefined ? row.measure : `${row.measure} [${notes.indexOf(row.note) + 1}]`,
		row.spruceHealth,
		row.goal,
		row.state,
		row.httpRequest ?? '-',
		row.bare ?? '-',
	]);
	const widths = titles.map((title, column) =>
		Math.max(title.length, ...cells.map((row) => row[column].length)),
	);
	const line = (row: string[]) =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
	const rule = widths.map((width) => '-'.repeat(width));
	return [
		line(titles),
		line(rule),
		...cells.map(line),
		'',
		...notes.map((note, index) => `[${index + 1}] ${note}`),
	].join('\n');
}
