import { existsSync } from 'node:fs';
import { OpenApi } from './OpenApi';
import { openApiFile } from './openApiFile';

/**
 * Tests against Spruce's OpenAPI file, which `SPRUCE_OPENAPI` names. They are skipped where the
 * variable is not set, and fail where it names a file that does not exist.
 *
 * @param tests defines the tests; `file` is the path of the file that `openApi` was read from
 */
export function describeWithOpenApi(
	name: string,
	tests: (openApi: OpenApi, file: string) => void,
): void {
	const file = process.env.SPRUCE_OPENAPI ?? '';
	if (file === '') {
		describe.skip(`${name} (SPRUCE_OPENAPI is not set)`, () => {
			// Jest reports tests, not blocks: without one here, nobody would see what was skipped.
			it('agree with the OpenAPI file', () => undefined);
		});
		return;
	}
	describe(name, () => {
		if (existsSync(file)) {
			tests(new OpenApi(file), file);
			return;
		}
		it('agree with the OpenAPI file', () => {
			openApiFile();
		});
	});
}
