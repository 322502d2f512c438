import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../engine/projectFolder';
import type { Row } from '../Row';
import { type CommittedRows, compareRows, rowsToCommit } from './compareRows';
import { linesOf } from './linesOf';

const file = join(projectFolder, 'test/bench/committed.json');

/** Compares the rows of a short run with the committed ones, in lines for a person. */
export async function compareWithCommitted(rows: readonly Row[]): Promise<string[]> {
	return linesOf(compareRows(rows, await readCommitted()));
}

/** Makes the rows of a short run those that later runs are compared with. */
export async function commitRows(rows: readonly Row[]): Promise<void> {
	const committed = rowsToCommit(rows, await readCommitted());
	await writeFile(file, `${JSON.stringify(committed, undefined, '\t')}\n`);
}

async function readCommitted(): Promise<CommittedRows> {
	return JSON.parse(await readFile(file, 'utf8')) as CommittedRows;
}
