const vm = require('node:vm');

/**
 * A Jest environment whose tests run in the worker's own realm instead of a vm context, as nodes
 * do inside n8n: `instanceof Error` and `instanceof Uint8Array` hold across the engine, the node
 * and the test, and the `import()` of ESM-only packages, which n8n-core uses for binary data,
 * works. See packageTransformer.js for how packages are loaded.
 */
const ownRealm = Object.freeze({});

// Jest compiles every module for the context that the environment names; no context means ours.
const compileFunction = vm.compileFunction;
vm.compileFunction = (code, parameters, options) => {
	if (options?.parsingContext !== ownRealm) return compileFunction(code, parameters, options);
	const { parsingContext, ...ownRealmOptions } = options;
	return compileFunction(code, parameters, ownRealmOptions);
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
		this.fakeTimersModern.dispose();
		process.exit = this.exit;
		globalThis.console = this.console;
		for (const name of Reflect.ownKeys(globalThis)) {
			if (!this.namesBefore.has(name)) Reflect.deleteProperty(globalThis, name);
		}
	}
}

module.exports = OwnRealmEnvironment;
