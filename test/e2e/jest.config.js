// Types are checked by `npm run lint`. Failures should name the line in the source.
const { compilerOptions } = require('../../tsconfig.json');
const tsconfig = { ...compilerOptions, sourceMap: true, inlineSources: true };

/** The tests in real n8n servers. test/load, test/queue and test/ui use this with other values. */
module.exports = {
	rootDir: '../..',
	roots: ['<rootDir>/test/e2e'],
	testEnvironment: 'node',
	transform: { '\\.ts$': ['ts-jest', { tsconfig, diagnostics: false }] },
	globalSetup: '<rootDir>/test/e2e/globalSetup.ts',
	globalTeardown: '<rootDir>/test/e2e/globalTeardown.ts',
	// The slowest test takes about a minute; a busy machine may be ten times slower.
	testTimeout: 600_000,
	testSequencer: '<rootDir>/test/e2e/LongestFirst.js',
	// One for each line of n8n, and one for what runs beside it: the tests wait more than they compute.
	maxWorkers: 3,
};
