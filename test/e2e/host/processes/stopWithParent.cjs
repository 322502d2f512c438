// Loaded into n8n: its standard input ends when the process that started it is gone, however
// that ended. n8n must not live on as an orphan then, nor try to print why it stops: a closed
// output keeps it busy for ever.
const { isMainThread } = require('node:worker_threads');

// A worker thread loads this too, and has a standard input that ends at once.
if (isMainThread) process.stdin.on('end', () => process.exit()).resume();
