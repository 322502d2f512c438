import type { Finding } from './compareRows';

/** `.ci/run` repeats what follows this line. */
const heading = 'Compared with test/bench/committed.json:';

/** What a comparison has found, as lines for a person; what is worse comes first. */
export function linesOf(findings: readonly Finding[]): string[] {
	const order: Array<Finding['kind']> = ['worse', 'not measured', 'gone', 'new', 'better'];
	const lines = order.flatMap((kind) => findings.filter((one) => one.kind === kind).map(lineOf));
	return [heading, ...(lines.length === 0 ? ['nothing is worse'] : lines)];
}

function lineOf(finding: Finding): string {
	const { kind, row } = finding;
	switch (kind) {
		case 'worse':
		case 'better':
			return `${kind} than committed: ${row}, ${finding.value} ${textOf(finding.now)} (was ${textOf(finding.was)})`;
		case 'new':
			return `new, nothing committed: ${row}, ${finding.value} ${textOf(finding.now)}`;
		case 'gone':
			return `committed, but gone: ${row}`;
		case 'not measured':
			return `not measured: ${row}: ${finding.reason}`;
	}
}

function textOf(value: number): string {
	return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
