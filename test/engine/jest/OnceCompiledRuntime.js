const { existsSync } = require('node:fs');
const { dirname, join, resolve, sep } = require('node:path');
const vm = require('node:vm');
const Runtime = require('jest-runtime').default;

const root = resolve(__dirname, '../../..');
const ownFolders = ['nodes', 'credentials', 'test'].map((name) => join(root, name) + sep);
const parameters = ['module', 'exports', 'require', '__dirname', '__filename', 'jest'];

/** The TypeScript file that an import means, by folder and import; undefined for other files. */
const files = new Map();

/** What was compiled of each file, and where its source map is. */
const compiled = new Map();

function fileOf(from, name) {
	const folder = dirname(from);
	const key = `${folder}\0${name}`;
	if (!files.has(key)) {
		const path = join(folder, name);
		const candidates = [`${path}.ts`, join(path, 'index.ts')];
		const isOwn = ownFolders.some((own) => path.startsWith(own));
		files.set(key, isOwn ? candidates.find((file) => existsSync(file)) : undefined);
	}
	return files.get(key);
}

/**
 * Jest's way to load modules, but for the modules of this package and of its tests, which are about
 * 600 in each test file. Jest resolves, reads and compiles all of them again for each test file. Here
 * a worker does that once. Each test file still gets modules of its own: only the compiled function
 * is shared, and it is called anew.
 */
class OnceCompiledRuntime extends Runtime {
	ownModules = new Map();

	constructor(...given) {
		super(...given);
		const { watch, watchAll } = given.at(-1);
		// While Jest watches, files change from one run to the next in the same process.
		if (!watch && !watchAll) return;
		files.clear();
		compiled.clear();
	}

	requireModuleOrMock(from, name) {
		const file = name.startsWith('.') ? fileOf(from, name) : undefined;
		return file === undefined ? super.requireModuleOrMock(from, name) : this.requireOwn(file);
	}

	requireActual(from, name) {
		const file = name.startsWith('.') ? fileOf(from, name) : undefined;
		return file === undefined ? super.requireActual(from, name) : this.requireOwn(file);
	}

	async isolateModulesAsync(callback) {
		const { ownModules } = this;
		this.ownModules = new Map();
		try {
			await super.isolateModulesAsync(callback);
		} finally {
			this.ownModules = ownModules;
		}
	}

	requireOwn(file) {
		const known = this.ownModules.get(file);
		if (known !== undefined) return known.exports;
		const { run, sourceMap } = this.compiledFrom(file);
		// Jest looks here for the lines that a failure names.
		this.getSourceMaps().set(file, sourceMap);
		const module = { exports: {}, filename: file };
		this.ownModules.set(file, module);
		const require = this.requireBuilder.for(module);
		try {
			const jest = this.jestGlobals.jestObjectFor(file);
			run.call(module.exports, module, module.exports, require, dirname(file), file, jest);
		} catch (error) {
			this.ownModules.delete(file);
			throw error;
		}
		return module.exports;
	}

	compiledFrom(file) {
		const known = compiled.get(file);
		if (known !== undefined) return known;
		const code = this.transformCache.transform(file);
		const sourceMap = this.getSourceMaps().get(file);
		const made = { run: vm.compileFunction(code, parameters, { filename: file }), sourceMap };
		compiled.set(file, made);
		return made;
	}
}

module.exports = { __esModule: true, default: OnceCompiledRuntime };
