const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const prettier = require('prettier');

const resourcesFolder = path.join(__dirname, 'nodes', 'SpruceHealth', 'resources');

/** Returns the text of resources/index.ts: every `<resource>/resource.ts` with the operations in its folder. */
function resourceIndex() {
	const resources = fs
		.readdirSync(resourcesFolder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ name, operations: operationsOf(name) }));
	const imports = resources.flatMap(({ name, operations }) => [
		...operations.map((operation) => importLine(variableName(name, operation), name, operation)),
		importLine(name, name, 'resource'),
	]);
	const entries = resources.map(({ name, operations }) => {
		const variables = operations.map((operation) => variableName(name, operation));
		return `{ ...${name}, operations: [${variables.join(', ')}] },`;
	});
	return [
		'// Written by `gulp resources` from the folders beside it. Do not edit.',
		"import type { Resource } from '../framework/declare/resource';",
		...imports,
		'',
		'/** Every resource with its operations. */',
		'export const resources: readonly Resource[] = [',
		...entries,
		'];',
		'',
	].join('\n');
}

function operationsOf(resource) {
	return fs
		.readdirSync(path.join(resourcesFolder, resource))
		.filter((file) => file.endsWith('.ts') && file !== 'resource.ts')
		.map((file) => path.basename(file, '.ts'))
		.sort();
}

function importLine(name, resource, file) {
	return `import ${name} from './${resource}/${file}';`;
}

function variableName(resource, operation) {
	return resource + operation[0].toUpperCase() + operation.slice(1);
}

async function resources() {
	const file = path.join(resourcesFolder, 'index.ts');
	const style = await prettier.resolveConfig(file);
	fs.writeFileSync(file, await prettier.format(resourceIndex(), { ...style, filepath: file }));
}

async function clean() {
	fs.rmSync(path.join(__dirname, 'dist'), { recursive: true, force: true });
}

async function compile() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc')], { stdio: 'inherit' });
}

/** Copies icons, codex files and previews of the output, which n8n reads next to the compiled nodes. */
function assets() {
	return src(['nodes/**/*.{svg,node.json}', 'nodes/**/__schema__/**/*.json']).pipe(
		dest('dist/nodes'),
	);
}

exports.resourceIndex = resourceIndex;
exports.resources = resources;
exports.build = series(parallel(resources, clean), parallel(compile, assets));
exports.default = exports.build;
