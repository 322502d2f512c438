import { resolve } from 'node:path';
import type { Caller } from '../e2e/host/processes/Caller';
import { runNpm } from '../e2e/host/installation/runNpm';
import { name } from '../../package.json';
import type { PackedPackage } from './contentProblems';

type Report = { size: number; files: Array<{ path: string }> };

const projectFolder = resolve(__dirname, '../..');

/**
 * Publishes what is built, but for sending it. npm refuses a version that is published already,
 * unless it is forced.
 */
export async function dryRun(caller: Caller, flags: string[] = []): Promise<PackedPackage> {
	const args = ['publish', '--dry-run', '--json', '--access=public', ...flags];
	const answer = JSON.parse(await runNpm(caller, projectFolder, args)) as
		Report | Record<string, Report>;
	// npm 10 prints the report alone, npm 11 under the name of the package.
	const { size, files } = isReport(answer) ? answer : answer[name];
	return { size, paths: files.map(({ path }) => path) };
}

function isReport(answer: Report | Record<string, Report>): answer is Report {
	return Array.isArray(answer.files);
}
