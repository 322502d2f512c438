const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const prettier = require('prettier');
const { n8n, repository } = require('./package.json');

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
	await writeFormatted(path.join(resourcesFolder, 'index.ts'), resourceIndex());
}

/** Writes a source file in the style of the project. */
async function writeFormatted(file, text) {
	const style = await prettier.resolveConfig(file);
	fs.writeFileSync(file, await prettier.format(text, { ...style, filepath: file }));
}

/** Where the repository is shown on GitHub; `repository.url` of package.json says where it is. */
const repositoryAddress = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** What n8n and GitHub show with full links. Documents have relative ones, which move by themselves. */
const filesWithAddress = [
	...n8n.credentials.map((file) => sourceOf(file)),
	...n8n.nodes.map((file) => sourceOf(file).replace(/\.ts$/, '.json')),
	'.github/ISSUE_TEMPLATE/config.yml',
];

/** Returns a text whose links to a repository on GitHub lead to this one. */
function withRepositoryAddress(text) {
	return text.replace(/https:\/\/github\.com\/[\w.-]+\/[\w.-]+/g, repositoryAddress);
}

/** Returns the text of package.json with the two addresses that follow from `repository.url`. */
function manifestWithAddress(text) {
	const manifest = JSON.parse(text);
	manifest.homepage = `${repositoryAddress}#readme`;
	manifest.bugs.url = `${repositoryAddress}/issues`;
	return `${JSON.stringify(manifest, undefined, '\t')}\n`;
}

async function address() {
	await rewrite('package.json', manifestWithAddress);
	for (const file of filesWithAddress) await rewrite(file, withRepositoryAddress);
}

async function rewrite(file, rewritten) {
	const target = path.join(__dirname, file);
	await writeFormatted(target, rewritten(fs.readFileSync(target, 'utf8')));
}

async function clean() {
	fs.rmSync(path.join(__dirname, 'dist'), { recursive: true, force: true });
}

async function checkTypes() {
	const compiler = require.resolve('typescript/bin/tsc');
	execFileSync(process.execPath, [compiler, '--noEmit'], { cwd: __dirname, stdio: 'inherit' });
}

/**
 * Writes what n8n loads: all code as one file, and beside it a small one for each node and
 * credential, which n8n finds by its name. n8n waits for each file that it loads, so hundreds of
 * them would slow its start down. Node loads the one file once, so what the code remembers is shared
 * by nodes and credential. Names of functions and classes stay, because stack traces and errors
 * show them, and lines stay short, because Node prints the line of an error that nobody caught.
 */
async function writeCode(packageFolder) {
	const loaded = [...n8n.credentials, ...n8n.nodes];
	const codeFile = 'dist/nodes/SpruceHealth/code.js';
	await esbuild.build({
		stdin: { contents: loaded.map(exportLine).join('\n'), resolveDir: __dirname },
		outfile: path.join(packageFolder, codeFile),
		bundle: true,
		packages: 'external',
		platform: 'node',
		target: 'es2022',
		charset: 'utf8',
		minifySyntax: true,
		minifyWhitespace: true,
		lineLimit: 160,
	});
	for (const file of loaded) {
		const target = path.join(packageFolder, file);
		fs.mkdirSync(path.dirname(target), { recursive: true });
		fs.writeFileSync(target, loadingLine(file, codeFile));
	}
}

function exportLine(file) {
	return `export { ${classIn(file)} } from './${sourceOf(file)}';`;
}

/** `dist/nodes/Some.node.js` comes from `nodes/Some.node.ts`. */
function sourceOf(file) {
	return file.replace(/^dist\//, '').replace(/\.js$/, '.ts');
}

function loadingLine(file, codeFile) {
	const relative = path.posix.relative(path.posix.dirname(file), codeFile);
	const request = relative.startsWith('.') ? relative : `./${relative}`;
	const name = classIn(file);
	return `exports.${name} = require('${request}').${name};\n`;
}

/** n8n asks a file for the class that has the first part of its name. */
function classIn(file) {
	return path.basename(file).split('.')[0];
}

async function code() {
	await writeCode(__dirname);
}

/** Copies icons, codex files and previews of the output, which n8n reads beside the nodes. */
function assets() {
	return src(['nodes/**/*.{svg,node.json}', 'nodes/**/__schema__/**/*.json']).pipe(
		dest('dist/nodes'),
	);
}

exports.repositoryAddress = repositoryAddress;
exports.filesWithAddress = filesWithAddress;
exports.withRepositoryAddress = withRepositoryAddress;
exports.manifestWithAddress = manifestWithAddress;
exports.resourceIndex = resourceIndex;
exports.writeCode = writeCode;
exports.resources = resources;
exports.address = address;
exports.build = series(parallel(resources, address, clean), parallel(checkTypes, code, assets));
exports.default = exports.build;
