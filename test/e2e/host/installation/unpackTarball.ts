import { mkdir } from 'node:fs/promises';
import type { Caller } from '../processes/Caller';
import { runCommand } from '../processes/runCommand';

/** Unpacks what npm packed into a folder, which is created: its package.json lies at the top. */
export async function unpackTarball(
	caller: Caller,
	tarball: string,
	folder: string,
): Promise<void> {
	await mkdir(folder, { recursive: true });
	await runCommand(caller, 'tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], {
		cwd: folder,
	});
}
