const { AsyncLocalStorage } = require('node:async_hooks');
const vm = require('node:vm');

/**
 * The Jest environment of the unit and engine tests: it runs them in the worker's own realm (its own
 * set of `Error`, `Array`, `Uint8Array` and so on), as n8n runs nodes.
 *
 * Jest's usual environments give each test file a new vm context, which is another realm. Two things
 * break there:
 * - n8n-core is loaded by Node, outside of that context (see packageTransformer.js). An error or a
 *   Buffer that crosses between the engine, the node and the test fails `instanceof Error` or
 *   `instanceof Uint8Array`, although nothing is wrong with it.
 * - n8n-core loads ESM-only packages with `import()` when it handles binary data. In a vm context
 *   that fails without Node's --experimental-vm-modules.
 *
 * The price: test files of one worker share their globals. `teardown` removes what a file added.
 */
const ownRealm = Object.freeze({});

// Jest compiles every module for the context that the environment returns from getVmContext(). For
// this environment the context is taken out of the call, which makes Node compile for its own realm.
// There, what was compiled for one test file can be used for the next one: Jest calls it anew.
const compiled = new Map();
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options) => {
	if (options?.parsingContext !== ownRealm) return compileFunction(code, parameters, options);
	const { parsingContext, ...ownRealmOptions } = options;
	const known = compiled.get(options.filename);
	if (known?.code === code) return known.compiledFunction;
	const compiledFunction = compileFunction(code, parameters, ownRealmOptions);
	compiled.set(options.filename, { code, compiledFunction });
	return compiledFunction;
};

// Jest makes an AsyncLocalStorage for each test file and leaves it enabled. With each of them, Node 20
// takes longer for every promise: after a hundred test files, a worker was ten times slower.
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...parameters) {
	storages.add(this);
	return run.apply(this, parameters);
};

class OwnRealmEnvironment {
	constructor({ projectConfig }) {
		// Required here, not above: while Jest loads this file, it transforms what the file requires.
		const { ModernFakeTimers } = require('@jest/fake-timers');
		const { ModuleMocker } = require('jest-mock');
		this.global = globalThis;
		this.moduleMocker = new ModuleMocker(globalThis);
		this.fakeTimers = null;
		this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
		this.namesBefore = new Set(Reflect.ownKeys(globalThis));
		this.console = globalThis.console;
		this.exit = process.exit;
		globalThis.requirePackageFile = require;
	}

	exportConditions() {
		return ['node', 'node-addons'];
	}

	getVmContext() {
		return ownRealm;
	}

	async setup() {}

	async teardown() {
		for (const storage of storages) storage.disable();
		storages.clear();
		this.fakeTimersModern.dispose();
		process.exit = this.exit;
		globalThis.console = this.console;
		for (const name of Reflect.ownKeys(globalThis)) {
			if (!this.namesBefore.has(name)) Reflect.deleteProperty(globalThis, name);
		}
	}
}

module.exports = OwnRealmEnvironment;
