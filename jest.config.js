const { engine1Folder } = require('./test/cacheFolder.js');

/**
 * Packages that Node loads, once per worker, instead of Jest, which would compile the 2,000 modules
 * of n8n-core again for every test file. Jest's own tools must not be among them.
 */
const loadedByNode =
	'n8n-core|n8n-workflow|@n8n/[^/]+|reflect-metadata|fastify|undici|ajv|ajv-formats|fast-check|gulp|prettier';

// Types are checked by `npm run lint`. Failures should name the line in the source.
const { compilerOptions: ownOptions } = require('./tsconfig.json');
const compilerOptions = { ...ownOptions, sourceMap: true, inlineSources: true };

const project = {
	rootDir: __dirname,
	roots: ['<rootDir>/test', '<rootDir>/nodes', '<rootDir>/credentials'],
	testEnvironment: '<rootDir>/test/engine/ownRealmEnvironment.js',
	transform: {
		[`/node_modules/(${loadedByNode})/.+\\.c?js$`]: '<rootDir>/test/engine/packageTransformer.js',
		'\\.ts$': ['ts-jest', { tsconfig: compilerOptions, diagnostics: false }],
	},
	transformIgnorePatterns: [`/node_modules/(?!(${loadedByNode})/)`],
	testPathIgnorePatterns: ['/node_modules/', '/test/(e2e|load|queue|ui|bench)/'],
};

const engine = {
	...project,
	testMatch: ['<rootDir>/test/**/*.engine.test.ts'],
	setupFiles: ['<rootDir>/test/engine/prepareEngine.js'],
};

/** The same `*.engine.test.ts` files run on both engines; all other tests need no engine. */
module.exports = {
	// Many tests wait for the network or the clock; Jest's default is one worker on two cores.
	maxWorkers: '100%',
	testTimeout: 20_000,
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
