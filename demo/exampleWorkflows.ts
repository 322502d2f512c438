import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workflow } from '../test/e2e/host/Workflow';

const folder = join(__dirname, 'workflows');

/** The example workflows as they are imported, by the name of their file. */
export async function exampleWorkflows(): Promise<Workflow[]> {
	const files = (await readdir(folder)).sort();
	return await Promise.all(
		files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Workflow),
	);
}
