import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// node test/run.mjs FILE [ARGUMENT ...]: brings what is missing, then runs a TypeScript file. In one
// process, so that a signal to npm reaches what it runs.
await import('./install.mjs');
if (process.exitCode === undefined) {
	await import('tsx');
	process.argv.splice(1, 1);
	await import(pathToFileURL(resolve(process.argv[1])).href);
}
