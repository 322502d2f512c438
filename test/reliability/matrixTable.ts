/** One cell of the matrix: how one kind of request ended under one fault. */
export interface Cell {
	outcome: string;
	requests: number;
	/** How often Spruce carried it out; undefined for reads. */
	effects?: number;
}

/** Formats the matrix as a Markdown table: one row per fault, one column per kind of request. */
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
