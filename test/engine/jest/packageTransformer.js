/**
 * A Jest transformer that hands a package to Node instead of compiling it.
 *
 * Jest compiles every module again for every test file. n8n-core alone has about 2,000 modules, which
 * would cost seconds per test file. The code that this transformer returns asks Node for the file,
 * and Node loads each file once per worker. `requirePackageFile` is Node's own `require`, which
 * ownRealmEnvironment.js puts on the global object; Jest's `require` would end up here again.
 *
 * The price: what these packages keep in memory is shared by all test files of a worker.
 */
module.exports = {
	process: (_source, filename) => ({
		code: `module.exports = requirePackageFile(${JSON.stringify(filename)});`,
	}),
};
