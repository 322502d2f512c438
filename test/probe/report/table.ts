import type { Row } from './Report';

const widths = [28, 38, 26];
const gap = '  ';
const titles = ['Assumption', 'Seen', 'What the node does'];

/** The report as a table of 100 columns; `!` stands before what is not as assumed. */
export function tableOf(rows: readonly Row[]): string {
	const line = gap + '-'.repeat(98);
	const parts = [lineOf(' ', titles), line];
	let last: string | undefined;
	for (const { check, assumption, seen, nodeDoes, isUsual } of rows) {
		const isFirst = check !== last;
		if (isFirst && last !== undefined) parts.push('');
		last = check;
		const mark = isUsual === undefined ? '?' : isUsual ? ' ' : '!';
		parts.push(lineOf(mark, [isFirst ? assumption : '', String(seen), isFirst ? nodeDoes : '']));
	}
	return `${parts.join('\n')}\n\n! not as assumed   ? not measured, or nothing is assumed\n`;
}

function lineOf(mark: string, cells: string[]): string {
	const columns = cells.map((cell, index) => wrapped(cell, widths[index]));
	const height = Math.max(...columns.map(({ length }) => length));
	return Array.from({ length: height }, (_, line) =>
		[
			line === 0 ? mark : ' ',
			' ',
			columns.map((column, index) => (column[line] ?? '').padEnd(widths[index])).join(gap),
		]
			.join('')
			.trimEnd(),
	).join('\n');
}

function wrapped(text: string, width: number): string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines[lines.length - 1];
		if (line === '') lines[lines.length - 1] = word;
		else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}
