/** Hands a package to Node instead of Jest's module registry. */
module.exports = {
	process: (_source, filename) => ({
		code: `module.exports = requirePackageFile(${JSON.stringify(filename)});`,
	}),
};
