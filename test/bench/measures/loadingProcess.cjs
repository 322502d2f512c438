// Prints how long the built package takes to load in a process that has n8n-workflow already.
const { join } = require('node:path');

const projectFolder = join(__dirname, '../../..');
const { n8n } = require(join(projectFolder, 'package.json'));
require('n8n-workflow');

const startedAt = performance.now();
for (const file of [...n8n.credentials, ...n8n.nodes]) {
	const [loaded] = Object.values(require(join(projectFolder, file)));
	new loaded();
}
process.stdout.write(String(performance.now() - startedAt));
