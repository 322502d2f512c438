// Types are checked by `npm run lint`. Failures should name the line in the source.
const { compilerOptions } = require('../../tsconfig.json');
const tsconfig = { ...compilerOptions, sourceMap: true, inlineSources: true };

module.exports = {
	rootDir: '../..',
	roots: ['<rootDir>/test/queue'],
	testEnvironment: 'node',
	transform: { '\\.ts$': ['ts-jest', { tsconfig, diagnostics: false }] },
	globalSetup: '<rootDir>/test/queue/globalSetup.ts',
	globalTeardown: '<rootDir>/test/e2e/globalTeardown.ts',
	// Each file starts a cluster that takes the whole machine.
	maxWorkers: 1,
	testTimeout: 240_000,
};
