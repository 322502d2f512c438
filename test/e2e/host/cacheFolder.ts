/* eslint-disable @n8n/community-nodes/no-restricted-globals,
   @n8n/community-nodes/no-restricted-imports */
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

/** The folder that keeps everything heavy (Node 24, n8n, sqlite3) between runs. */
export function cacheFolder(): string {
	const { SPRUCE_TEST_CACHE, XDG_CACHE_HOME } = process.env;
	if (SPRUCE_TEST_CACHE) return SPRUCE_TEST_CACHE;
	// homedir() is empty, not the account's folder, where HOME is set to nothing.
	const home = homedir() || userInfo().homedir;
	return join(XDG_CACHE_HOME || join(home, '.cache'), 'n8n-nodes-spruce-health');
}
