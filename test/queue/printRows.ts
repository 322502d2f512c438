/** Prints what was measured, each value beside its name. */
export function printRows(rows: Record<string, string>): void {
	const width = Math.max(...Object.keys(rows).map(({ length }) => length));
	const lines = Object.entries(rows).map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
	process.stdout.write(`\n${lines.join('\n')}\n\n`);
}
