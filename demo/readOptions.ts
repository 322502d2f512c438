import { parseArgs } from 'node:util';
import { ExplainedError } from '../test/e2e/host/processes/ExplainedError';
import type { N8nLine } from '../test/e2e/host/installation/n8nInstall';

/** The options of the command line. */
export interface DemoOptions {
	line: N8nLine;
	/** Export the contacts without a browser, then end. */
	isOnce: boolean;
	/** Print the example workflows, then end. */
	isList: boolean;
	/** Print the usage, then end. */
	isHelp: boolean;
	/** Absent: any free port. */
	n8nPort?: number;
	/** Absent: any free port. */
	simulatorPort?: number;
}

/** What `--help` prints. */
export const usage = `Starts a simulated Spruce Health organization and an n8n with this package, ready to click.

npm run demo                            until Ctrl-C
npm run demo -- --once                  run "Export all contacts" once, without a browser
npm run demo -- --list                  print what the example workflows do

  --n8n 2.x|1.x            the line of n8n (default 2.x)
  --n8n-port PORT          default 5678; any free port with --once
  --simulator-port PORT    default 8717; any free port with --once
  --help

The first run installs n8n into a cache folder, which takes a few minutes and 1.4 GB.
`;

const lines: Record<string, N8nLine> = { '1': '1.x', '1.x': '1.x', '2': '2.x', '2.x': '2.x' };

/** Reads the command line. Throws an ExplainedError where it is wrong. */
export function readOptions(args: string[]): DemoOptions {
	const { once, list, help, n8n, ...ports } = parse(args);
	const line = lines[n8n];
	if (line === undefined) throw new ExplainedError(`--n8n is 2.x or 1.x, not "${n8n}".`);
	return {
		line,
		isOnce: once,
		isList: list,
		isHelp: help,
		n8nPort: portOf('--n8n-port', ports['n8n-port'], once ? undefined : 5678),
		simulatorPort: portOf('--simulator-port', ports['simulator-port'], once ? undefined : 8717),
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				n8n: { type: 'string', default: '2.x' },
				'n8n-port': { type: 'string' },
				'simulator-port': { type: 'string' },
				once: { type: 'boolean', default: false },
				list: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		}).values as {
			n8n: string;
			'n8n-port'?: string;
			'simulator-port'?: string;
			once: boolean;
			list: boolean;
			help: boolean;
		};
	} catch (error) {
		throw new ExplainedError(`${(error as Error).message}\n\n${usage}`);
	}
}

function portOf(option: string, text?: string, usual?: number): number | undefined {
	if (text === undefined) return usual;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new ExplainedError(`${option} is a number from 1 to 65535, not "${text}".`);
}
