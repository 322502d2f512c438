import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The path of a program in one of these folders or, failing that, on the PATH. */
export async function findExecutable(
	name: string,
	folders: string[] = [],
): Promise<string | undefined> {
	const onPath = (process.env.PATH ?? '').split(delimiter);
	for (const folder of [...folders, ...onPath]) {
		const program = join(folder, name);
		if (await isExecutable(program)) return program;
	}
	return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
	return await access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}
