import { join } from 'node:path';
import { runCommand } from '../host/processes/runCommand';
import { scannerInstall } from '../host/installation/scannerInstall';
import { silentCaller } from '../prepare';
import { createTemporaryFolder, removeFolder } from '../host/installation/temporaryFolder';

/** The two forms in which the scanner reads a package: its repository, and what npm delivers. */
export type PackageForm = 'source' | 'packed';

/** The scanner's answer; the message is also set where it found no file to look at. */
export interface ScanResult {
	passed: boolean;
	message?: string;
	/** The findings as ESLint prints them. */
	details?: string;
}

/** Runs n8n's scanner over a folder that holds the package in one of its forms. */
export async function scan(form: PackageForm, folder: string): Promise<ScanResult> {
	// For what the scanner leaves behind.
	const temporaryFolder = await createTemporaryFolder();
	try {
		const answer = await runCommand(
			silentCaller,
			process.execPath,
			[join(__dirname, 'runScanner.mjs'), await scannerInstall(silentCaller), form, folder],
			// Nothing of Jest's environment: with NODE_ENV=test some rules judge every file alike.
			{ cwd: folder, env: { TMPDIR: temporaryFolder } },
		);
		return JSON.parse(answer) as ScanResult;
	} finally {
		await removeFolder(temporaryFolder);
	}
}
