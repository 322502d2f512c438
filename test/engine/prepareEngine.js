const { createRequire } = require('node:module');
const { join } = require('node:path');
const { cacheFolder } = require('../cacheFolder.js');

// n8n-core writes its settings file where this points: not into the developer's own ~/.n8n.
process.env.N8N_USER_FOLDER = join(cacheFolder(), `n8n-of-worker-${process.env.JEST_WORKER_ID}`);
process.env.N8N_LOG_LEVEL = 'silent';

try {
	require('reflect-metadata');
} catch (error) {
	throw new Error(`Run \`node test/install.mjs --engines\` first: ${error.message}`);
}
const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di');
const { SSHClientsManager } = require('n8n-core/dist/execution-engine/ssh-clients-manager');

// On 1.x its timer would keep the process alive, and no test opens an SSH tunnel.
Container.get(SSHClientsManager).onShutdown();
