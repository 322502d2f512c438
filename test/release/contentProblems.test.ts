import { contentProblems } from './contentProblems';

const loaded = [
	'dist/credentials/SpruceHealthApi.credentials.js',
	'dist/nodes/SpruceHealth/SpruceHealth.node.js',
];
const paths = [
	'LICENSE.md',
	'README.md',
	'package.json',
	...loaded,
	'dist/nodes/SpruceHealth/SpruceHealth.node.json',
	'dist/nodes/SpruceHealth/__schema__/v1.0.0/contact/get.json',
	'dist/nodes/SpruceHealth/code.js',
	'dist/nodes/SpruceHealth/spruceHealth.dark.svg',
];

describe('the check of what npm delivers', () => {
	it('accepts what n8n loads and shows', () => {
		expect(contentProblems({ size: 200_000, paths }, loaded)).toEqual([]);
	});

	it.each([
		'nodes/SpruceHealth/SpruceHealth.node.ts',
		'test/until.ts',
		'dist/test/until.js',
		'dist/docs/result.png',
		'dist/nodes/SpruceHealth/code.js.map',
		'dist/nodes/SpruceHealth/values/names.js',
		'dist/nodes/SpruceHealth/SpruceHealth.node.d.ts',
		'dist/tsconfig.tsbuildinfo',
		'.npmrc',
		'openapi.json',
	])('names %s', (path) => {
		expect(contentProblems({ size: 200_000, paths: [...paths, path] }, loaded)).toEqual([
			expect.stringContaining(` ${path},`),
		]);
	});

	it.each([...loaded, 'README.md', 'LICENSE.md'])('misses %s', (missing) => {
		const others = paths.filter((path) => path !== missing);
		expect(contentProblems({ size: 200_000, paths: others }, loaded)).toEqual([
			`The package lacks ${missing}.`,
		]);
	});

	it('names a package that grew too large', () => {
		expect(contentProblems({ size: 250_001, paths }, loaded)).toEqual([
			expect.stringContaining('250001 bytes'),
		]);
	});
});
