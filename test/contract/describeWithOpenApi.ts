import { existsSync } from 'node:fs';
import { OpenApi } from './OpenApi';

/**
 * Tests against Spruce's OpenAPI file, which `SPRUCE_OPENAPI` names. The file is not ours to
 * publish: without it one test stands in for them, and says why.
 */
export function describeWithOpenApi(name: string, tests: (openApi: OpenApi) => void): void {
	const file = process.env.SPRUCE_OPENAPI ?? '';
	describe(name, () => {
		if (existsSync(file)) {
			tests(new OpenApi(file));
			return;
		}
		it('is not compared with the OpenAPI file, which is not at hand', () => {
			process.stdout.write(
				`Not compared with the OpenAPI file of Spruce: ${name}. SPRUCE_OPENAPI names no file.\n`,
			);
			expect(existsSync(file)).toBe(false);
		});
	});
}
