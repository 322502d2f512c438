const { createRequire } = require('node:module');
const { join } = require('node:path');
const { cacheFolder } = require('../../cacheFolder.js');

/**
 * Runs before each engine test file and before the benchmark, ahead of the first import of n8n-core,
 * because n8n-core reads these settings while it loads.
 */

// n8n-core writes its settings file here. By default it would be the developer's own ~/.n8n. Workers
// run at the same time, so each has a folder of its own.
process.env.N8N_USER_FOLDER = join(cacheFolder(), `n8n-of-worker-${process.env.JEST_WORKER_ID}`);
process.env.N8N_LOG_LEVEL = 'silent';

// n8n's classes register themselves with decorators, which need this package to be loaded first.
try {
	require('reflect-metadata');
} catch (error) {
	throw new Error(`Run \`node test/install.mjs --engines\` first: ${error.message}`);
}
const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di');
const { SSHClientsManager } = require('n8n-core/dist/execution-engine/ssh-clients-manager');

// On 1.x this service starts a timer when it is made, which would keep the process alive. No test
// opens an SSH tunnel, so nothing is lost by shutting it down.
Container.get(SSHClientsManager).onShutdown();
