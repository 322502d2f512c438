import { join, resolve } from 'node:path';
import type { Caller } from '../processes/Caller';
import { runNpm } from './runNpm';
import { createTemporaryFolder } from './temporaryFolder';
import { withProgress } from '../processes/withProgress';

const projectFolder = resolve(__dirname, '../../../..');

let packed: Promise<string> | undefined;

/**
 * Builds the package and packs it as npm would publish it, once per process. Returns the path of
 * the tarball, alone in a temporary folder that the caller removes.
 */
export async function packPackage(caller: Caller): Promise<string> {
	packed ??= withProgress(caller, 'Building and packing the package', async () => {
		await runNpm(caller, projectFolder, ['run', 'build']);
		const folder = await createTemporaryFolder();
		const answer = await runNpm(caller, projectFolder, [
			'pack',
			'--json',
			`--pack-destination=${folder}`,
		]);
		const [{ filename }] = JSON.parse(answer) as Array<{ filename: string }>;
		return join(folder, filename);
	});
	return await packed;
}
