import { parseArgs } from 'node:util';
import { ProbeStop } from './calls/ProbeStop';

/** The options of the command line. */
export interface ProbeOptions {
	isWriting: boolean;
	isHelp: boolean;
	baseUrl: string;
}

/** What `--help` prints. */
export const usage = `Looks at how the real Spruce behaves where its documents allow several readings.

npm run probe                 only reads
npm run probe -- --write      also writes, on a tag and a contact of its own

  --base-url URL   default: the variable SPRUCE_BASE_URL, else https://api.sprucehealth.com/v1
  --write          Creates a contact "n8n probe" without a phone number or email address, changes it
                   and deletes it, and creates a contact tag "n8n probe", which the API cannot
                   delete. Nobody gets a message. Workflows that start on new contacts will start.
  --help

It asks for the API token, or takes it from the variable SPRUCE_TOKEN. The result is a table, and the
same as spruce-probe-DATE.json. Neither holds the token or a text from your Spruce: only our own
words, counts and status codes.
`;

/**
 * Reads the command line.
 *
 * @throws ProbeStop where it is wrong; without repeating it, because a token may be in it
 */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): ProbeOptions {
	try {
		const { values } = parseArgs({
			args,
			options: {
				'base-url': { type: 'string' },
				write: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		return {
			isWriting: values.write === true,
			isHelp: values.help === true,
			baseUrl:
				values['base-url'] ?? environment.SPRUCE_BASE_URL ?? 'https://api.sprucehealth.com/v1',
		};
	} catch {
		throw new ProbeStop(
			`The options are --write, --base-url URL and --help. The token is never taken from the command line, where other programs and the history of the terminal see it: leave it out, and the probe asks for it.`,
		);
	}
}
