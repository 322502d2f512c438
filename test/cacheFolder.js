const { homedir, userInfo } = require('node:os');
const { join } = require('node:path');

/** Where everything heavy (engines, Node 24, n8n) is kept between runs, outside the checkout. */
function cacheFolder() {
	const { SPRUCE_TEST_CACHE, XDG_CACHE_HOME } = process.env;
	if (SPRUCE_TEST_CACHE) return SPRUCE_TEST_CACHE;
	// homedir() is empty, not the account's folder, where HOME is set to nothing.
	const home = homedir() || userInfo().homedir;
	return join(XDG_CACHE_HOME || join(home, '.cache'), 'n8n-nodes-spruce-health');
}

/** Where n8n's 1.x engine is installed. */
function engine1Folder() {
	return join(cacheFolder(), 'engine-1.x');
}

module.exports = { cacheFolder, engine1Folder };
