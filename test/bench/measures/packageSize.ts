import { join } from 'node:path';
import { runCommand } from '../../e2e/host/processes/runCommand';
import { runNpm } from '../../e2e/host/installation/runNpm';
import { caller } from '../caller';
import { projectFolder } from '../engine/projectFolder';
import { format } from '../format';
import { goalState } from '../goalState';
import type { Row } from '../Row';

const mostLoadingMs = 30;
const mostBytes = 90_000;
const rounds = 15;

/** What the package costs before it does anything. */
export async function packageSize(): Promise<Row[]> {
	const script = join(__dirname, 'loadingProcess.cjs');
	const times: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const printed = await runCommand(caller, process.execPath, [script], { cwd: projectFolder });
		times.push(Number(printed));
	}
	const loadingMs = Math.min(...times);
	const answer = await runNpm(caller, projectFolder, ['pack', '--dry-run', '--json']);
	const [{ size }] = JSON.parse(answer) as Array<{ size: number }>;
	return [
		{
			measure: 'loading the package into n8n; tarball',
			spruceHealth: `${format.milliseconds(loadingMs)}; ${format.kilobytes(size)}`,
			goal: `<= ${mostLoadingMs} ms; <= ${format.kilobytes(mostBytes)}`,
			state: goalState(loadingMs <= mostLoadingMs, size <= mostBytes),
			note: 'Loading: node and credential, in a process that has n8n-workflow; the fastest of 15.',
			values: { loadingMs, bytes: size },
			compared: { bytes: 'lower' },
		},
	];
}
