/** What a row of a CSV file holds, by the name of the column. */
export type CsvRow = Record<string, string>;

/** A CSV file with a header, as RFC 4180 describes it. */
export function csvOf(columns: readonly string[], rows: readonly CsvRow[]): string {
	const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
	return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
