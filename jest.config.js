const { availableParallelism } = require('node:os');
const { engine1Folder } = require('./test/cacheFolder.js');

/**
 * Packages that Node loads once per worker; see packageTransformer.js for the reason. Jest's own
 * packages must not be among them.
 */
const loadedByNode =
	'n8n-core|n8n-workflow|@n8n/[^/]+|reflect-metadata|fastify|undici|ajv|ajv-formats|fast-check|gulp|prettier';

/** Packages that are ES modules only. They are small: each test file compiles those that it needs. */
const esModules = 'marked|github-slugger';

const project = {
	rootDir: __dirname,
	roots: ['<rootDir>/test', '<rootDir>/nodes', '<rootDir>/credentials'],
	testEnvironment: '<rootDir>/test/engine/jest/ownRealmEnvironment.js',
	runtime: '<rootDir>/test/engine/jest/OnceCompiledRuntime.js',
	transform: {
		[`/node_modules/(${loadedByNode})/.+\\.c?js$`]:
			'<rootDir>/test/engine/jest/packageTransformer.js',
		[`\\.ts$|/node_modules/(${esModules})/`]: '<rootDir>/test/engine/jest/typesStripper.js',
	},
	transformIgnorePatterns: [`/node_modules/(?!(${loadedByNode}|${esModules})/)`],
	testPathIgnorePatterns: ['/node_modules/', '/test/(e2e|load|queue|ui)/'],
};

const engine = {
	...project,
	testMatch: ['<rootDir>/test/**/*.engine.test.ts'],
	setupFiles: ['<rootDir>/test/engine/jest/prepareEngine.js'],
};

/**
 * The same `*.engine.test.ts` files run on both engines: n8n 2.x from node_modules, n8n 1.x from the
 * folder that test/install.mjs fills. The other tests need no engine.
 */
module.exports = {
	// Many tests wait for the network or the clock, so three on two cores leave a third of them idle.
	// Jest takes no percentage above 100.
	maxWorkers: Math.ceil(2.5 * availableParallelism()),
	testSequencer: '<rootDir>/test/engine/jest/WaitingFirst.js',
	// The slowest tests take 10 to 20 s; a busy machine may be ten times slower.
	testTimeout: 300_000,
	projects: [
		{
			...project,
			displayName: 'unit',
			testMatch: ['<rootDir>/test/**/*.test.ts'],
			testPathIgnorePatterns: [...project.testPathIgnorePatterns, '\\.engine\\.test\\.ts$'],
		},
		{
			...engine,
			displayName: 'engine-2',
		},
		{
			...engine,
			displayName: 'engine-1',
			moduleNameMapper: {
				'^(n8n-core|n8n-workflow|reflect-metadata)(/.*)?$': `${engine1Folder()}/node_modules/$1$2`,
			},
		},
	],
};
