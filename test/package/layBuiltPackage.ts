import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { n8n } from '../../package.json';

const { writeCode } = jest.requireActual<{ writeCode(packageFolder: string): Promise<void> }>(
	'../../gulpfile',
);
const projectFolder = resolve(__dirname, '../..');

/** Builds what n8n loads into an empty folder, where it finds the n8n-workflow of the engine. */
export async function layBuiltPackage(folder: string): Promise<void> {
	await writeCode(folder);
	await copyFile(join(projectFolder, 'package.json'), join(folder, 'package.json'));
	for (const file of n8n.nodes) {
		const codex = `${file}on`;
		await copyFile(join(projectFolder, codex.replace(/^dist./, '')), join(folder, codex));
	}
	const workflowPackage = dirname(require.resolve('n8n-workflow/package.json'));
	await mkdir(join(folder, 'node_modules'));
	await symlink(workflowPackage, join(folder, 'node_modules/n8n-workflow'), 'junction');
}
