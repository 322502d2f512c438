import './engine/prepareEngine';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from '../e2e/host/installation/runNpm';
import { withProgress } from '../e2e/host/processes/withProgress';
import { caller } from './caller';
import { commitRows, compareWithCommitted } from './comparison/compareWithCommitted';
import { httpRequestPackage } from './engine/httpRequestPackage';
import { projectFolder } from './engine/projectFolder';
import { spruceHealthPackage } from './engine/spruceHealthPackage';
import { faultyWrites } from './measures/faultyWrites';
import { itemCost } from './measures/itemCost';
import { limitedWrites } from './measures/limitedWrites';
import { needsReply } from './measures/needsReply';
import { packageSize } from './measures/packageSize';
import { polls } from './measures/polls';
import { precedence } from './measures/precedence';
import { queueWorkers } from './measures/queueWorkers';
import { returnAll } from './measures/returnAll';
import { sends } from './measures/sends';
import { singleReads } from './measures/singleReads';
import { upserts } from './measures/upserts';
import { waiting } from './measures/waiting';
import { webhookEvents } from './measures/webhookEvents';
import { assertOptionsAreKnown, options } from './options';
import type { Row } from './Row';
import { RemoteSimulator } from './simulator/RemoteSimulator';
import type { Surroundings } from './Surroundings';
import { table } from './table';

type Measure = (surroundings: Surroundings) => Promise<Row[]>;

const measures: Record<string, Measure> = {
	'Return All': returnAll,
	'Single reads': singleReads,
	'Create or Update': upserts,
	'Send to contacts': sends,
	'Writes under a limit': limitedWrites,
	'Who goes first': precedence,
	'Queue workers': queueWorkers,
	'Writes with faults': faultyWrites,
	'Cost per item': itemCost,
	'Needs a Reply': needsReply,
	Polls: polls,
	'Events by webhook': webhookEvents,
	'Waiting for a reply': waiting,
	'The package': packageSize,
};

void main();

async function main(): Promise<void> {
	assertOptionsAreKnown();
	await withProgress(caller, 'Building the package', async () => {
		await runNpm(caller, projectFolder, ['run', 'build']);
	});
	const httpRequest = await httpRequestPackage(caller);
	const large = await RemoteSimulator.start(50_000);
	const small = await RemoteSimulator.start(1_203);
	const surroundings = { large, small, spruceHealth: spruceHealthPackage(), httpRequest };
	const rows: Row[] = [];
	for (const [title, measure] of Object.entries(measures)) {
		rows.push(...(await rowsOf(title, measure, surroundings)));
	}
	large.close();
	small.close();
	process.stdout.write(`\n${table(rows)}\n`);
	const results = { node: process.version, rows };
	const file = join(projectFolder, 'bench-results.json');
	await writeFile(file, `${JSON.stringify(results, undefined, '\t')}\n`);
	if (!options.isShort) return;
	process.stdout.write(`\n${(await compareWithCommitted(rows)).join('\n')}\n`);
	if (!options.isToCommit) return;
	if (process.exitCode !== undefined) throw new Error('Nothing is committed: a measure broke off');
	await commitRows(rows);
}

/** A measurement that fails becomes a row, so that the other rows are not lost. */
async function rowsOf(title: string, measure: Measure, surroundings: Surroundings): Promise<Row[]> {
	try {
		return await withProgress(caller, title, async () => await measure(surroundings));
	} catch (error) {
		process.exitCode = 1;
		const { message } = error as Error;
		return [
			{ measure: title, spruceHealth: message, goal: '-', state: 'not measured', values: {} },
		];
	}
}
