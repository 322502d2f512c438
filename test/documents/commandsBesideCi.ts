/** A command that a test runs, or a file that it names. */
export interface TestOfCommand {
	/** The file of the test. */
	file: string;
	/** Its name, or that of its group. */
	name: string;
}

const simulator = { file: 'test/simulator/selfTests/main.test.ts', name: 'npm run simulator' };
const probe = 'test/probe/probe.test.ts';
const here = 'test/documents/commands.test.ts';

/** Commands of the documents that a test runs, as the script itself or as the file that it names. */
export const runByTests: Readonly<Record<string, TestOfCommand>> = {
	'npm run simulator': simulator,
	'npm run simulator -- --help': { ...simulator, name: 'explains itself' },
	'npm run simulator -- --port 8718': { ...simulator, name: 'says so when the port is taken' },
	'npm run probe': { file: probe, name: 'prints the table and writes the same as JSON' },
	'npm run probe -- --write': { file: probe, name: 'says before it writes what it writes' },
	'npm run demo -- --help': { file: here, name: 'explains the demo' },
	'npm run demo -- --list': { file: here, name: 'lists the examples of the demo' },
};

/** Commands of the documents that neither CI nor a test runs, and the reason. */
export const notRun: Readonly<Record<string, string>> = {
	'.ci/run': 'it runs all of the rest',
	'npm run demo':
		'it ends when somebody stops it; the tests in real servers start the same n8n, and run each example',
	'npm run demo -- --once': 'the test of the example "Export all contacts" does the same',
	'npm run demo -- --n8n 1.x': 'the tests in real servers start the same n8n 1.x',
	'npm run lint:fix': 'it changes files; CI runs the same with npm run lint, which changes none',
	'npm run bench': 'it takes many rounds; CI runs it with --short',
	'npm run bench -- --commit': 'it writes the figures that later runs are compared with',
	"SCREENSHOTS=docs npx jest --config test/ui/jest.config.js n8n-2.x -t 'the example workflows'":
		'it writes pictures; CI runs the same tests with npm run test:ui, which writes none',
	'WRITE_DOCS=1 npx jest --selectProjects unit --testPathPatterns documents/operations':
		'it writes the page that npm test compares',
	'npm run dev': 'it ends when somebody stops it, and takes the newest n8n',
	'SPRUCE_OPENAPI_URL=… node test/contract/fetchOpenApi.mjs':
		'it needs the internet; CI on GitHub runs it with the address, and a test with a server of its own',
	'npm install --prefix ~/.n8n/nodes --omit=peer --ignore-scripts n8n-nodes-spruce-health':
		'it takes what is on npm; the tests in real servers lay what would be published into the same folder',
	'npm publish': 'a word of a setting on npmjs.com',
	'npm publish --access public': 'the owner reserves the name once',
	'npm trust github n8n-nodes-spruce-health --repo OWNER/NAME --file publish.yml --env npm --allow-publish':
		'the owner tells npm once whom to trust',
	'npx @n8n/scan-community-package n8n-nodes-spruce-health':
		'it takes what is on npm; CI runs the same scanner over what would be published',
	'WRITE_SCHEMAS=1 npx jest --selectProjects engine-2 --testPathPatterns outputSchemas':
		'it writes the files that npm test compares',
};
