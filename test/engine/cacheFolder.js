const { homedir } = require('node:os');
const { join } = require('node:path');

/** Where what the tests need beside node_modules is kept between runs, outside the checkout. */
const cacheFolder =
	process.env.SPRUCE_TEST_CACHE ??
	join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-spruce-health');

module.exports = { cacheFolder, engine1Folder: join(cacheFolder, 'engine-1.x') };
