import { existsSync } from 'node:fs';

/**
 * The path of Spruce's OpenAPI file, which `SPRUCE_OPENAPI` names, or undefined where the variable
 * is not set. The file belongs to Spruce, so it is not part of this repository.
 *
 * A variable that names a missing file is an error: the checks against the file would otherwise be
 * left out without anybody noticing.
 */
export function openApiFile(): string | undefined {
	const file = process.env.SPRUCE_OPENAPI;
	if (file === undefined || file === '') return undefined;
	if (!existsSync(file))
		throw new Error(`SPRUCE_OPENAPI names a file that does not exist: ${file}`);
	return file;
}
