// The set-up of the tests names n8n's folder after Jest's worker. It must run before n8n is loaded.
process.env.JEST_WORKER_ID ??= 'bench';

import '../../engine/jest/prepareEngine.js';
