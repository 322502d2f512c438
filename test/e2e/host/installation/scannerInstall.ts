import { join } from 'node:path';
import { cachedInstall } from './cachedInstall';
import type { Caller } from '../processes/Caller';
import { runNpm } from './runNpm';

const scannerPackage = '@n8n/scan-community-package';
const version = '0.32.0';

/**
 * Returns the module of the scanner that n8n verifies community packages with, installed into the
 * cache first where it is missing: it brings an ESLint and a TypeScript of its own.
 */
export async function scannerInstall(caller: Caller): Promise<string> {
	const folder = await cachedInstall(caller, {
		name: `scan-community-package-${version}`,
		title: `n8n's scanner ${version} (half a minute, once)`,
		versions: { [scannerPackage]: version },
		gigabytes: 0.5,
		async install(partial) {
			// Peers included, as npx does: the parser needs another TypeScript than the scanner has.
			await runNpm(caller, partial, [
				'install',
				`${scannerPackage}@${version}`,
				'--prefix=.',
				'--ignore-scripts',
			]);
		},
	});
	return join(folder, 'node_modules', scannerPackage, 'scanner/scanner.mjs');
}
