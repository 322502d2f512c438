// Types are checked by `npm run lint`. Failures should name the line in the source.
const { compilerOptions } = require('../../tsconfig.json');
const tsconfig = { ...compilerOptions, sourceMap: true, inlineSources: true };

module.exports = {
	rootDir: '../..',
	roots: ['<rootDir>/test/ui'],
	testEnvironment: 'node',
	transform: { '\\.ts$': ['ts-jest', { tsconfig, diagnostics: false }] },
	globalSetup: '<rootDir>/test/ui/globalSetup.ts',
	globalTeardown: '<rootDir>/test/e2e/globalTeardown.ts',
	testTimeout: 120_000,
	// One for each line of n8n, so that both start at the same time.
	maxWorkers: 2,
};
