import prettier from 'prettier';
import { filesIn, textOf } from './sourceFiles';

const { resourceIndex } = jest.requireActual<{ resourceIndex(): string }>('../../gulpfile');

const folder = 'nodes/SpruceHealth/resources';

const operations = filesIn(folder, '.ts')
	.map((path) => path.slice(folder.length + 1))
	.filter((path) => path.includes('/') && !path.endsWith('/resource.ts'));

describe('the operations', () => {
	it('stand in resources/index.ts as `gulp resources` writes them', async () => {
		const index = `${folder}/index.ts`;
		const style = await prettier.resolveConfig(index);
		const written = await prettier.format(resourceIndex(), { ...style, filepath: index });
		expect(textOf(index)).toBe(written);
	});

	it('each lie in the folder of a resource', () => {
		const resources = new Set(operations.map((path) => path.split('/')[0]));
		const declarations = filesIn(folder, '/resource.ts');
		expect(declarations).toEqual([...resources].map((name) => `${folder}/${name}/resource.ts`));
		expect(operations.filter((path) => path.split('/').length !== 2)).toEqual([]);
	});

	it('each have a test of the same name that runs in the engine', () => {
		const tests = filesIn('test/resources', '.engine.test.ts');
		const untested = operations.filter(
			(path) => !tests.includes(`test/resources/${path.replace(/\.ts$/, '.engine.test.ts')}`),
		);
		expect(untested).toEqual([]);
	});
});
