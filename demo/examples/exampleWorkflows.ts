import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workflow } from '../../test/e2e/host/Workflow';

const folder = join(__dirname, '../workflows');

/** An example workflow and where it is. */
export interface ExampleFile {
	/** The path of the file that is imported. */
	path: string;
	workflow: Workflow;
}

/** The files of the example workflows, in the order of their names. */
export function exampleFiles(): ExampleFile[] {
	return readdirSync(folder)
		.sort()
		.map((name) => join(folder, name))
		.map((path) => ({ path, workflow: JSON.parse(readFileSync(path, 'utf8')) as Workflow }));
}

/** The example workflow of this name. */
export function exampleNamed(name: string): Workflow {
	const example = exampleWorkflows().find((candidate) => candidate.name === name);
	if (example === undefined) throw new Error(`there is no example "${name}"`);
	return example;
}

/** The example workflows as they are imported. */
export function exampleWorkflows(): Workflow[] {
	return exampleFiles().map(({ workflow }) => workflow);
}
