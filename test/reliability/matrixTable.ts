/** One cell of the matrix, for people. */
export interface Cell {
	outcome: string;
	requests: number;
	/** How often it was carried out; undefined for reads. */
	effects?: number;
}

/** The matrix as a Markdown table: faults down, kinds of request across. */
export function matrixTable(kinds: string[], rows: Map<string, Cell[]>): string {
	const lines = [...rows].map(([fault, cells]) => lineOf([fault, ...cells.map(textOf)]));
	const head = [lineOf(['Fault', ...kinds]), lineOf(['---', ...kinds.map(() => '---')])];
	return [...head, ...lines, ''].join('\n');
}

function lineOf(columns: string[]): string {
	return `| ${columns.join(' | ')} |`;
}

function textOf({ outcome, requests, effects }: Cell): string {
	const done = effects === undefined ? '' : `, done ${effects}×`;
	return `${outcome}, ${requests} ${requests === 1 ? 'request' : 'requests'}${done}`;
}
