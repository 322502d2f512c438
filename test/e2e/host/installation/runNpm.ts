import { homedir, userInfo } from 'node:os';
import type { Caller } from '../processes/Caller';
import { ExplainedError } from '../processes/ExplainedError';
import { CommandError, runCommand } from '../processes/runCommand';

const quietly = [
	'--no-audit',
	'--no-fund',
	'--no-update-notifier',
	'--no-progress',
	'--loglevel=error',
];
// npm's own waits between attempts would keep an unreachable registry silent for a minute.
const briefRetries = [
	'--fetch-retries=3',
	'--fetch-retry-mintimeout=1000',
	'--fetch-retry-maxtimeout=8000',
];

/** The settings of a surrounding `npm run` that still count: where packages come from. */
const registrySetting =
	/^npm_config_((.*:)?registry|userconfig|globalconfig|cache|cafile|ca|strict_ssl|(https?_)?proxy|noproxy|\/\/.*)$/i;

/** Runs npm in a folder, with the user's registry settings and nothing else of a surrounding npm. */
export async function runNpm(
	caller: Caller,
	folder: string,
	args: string[],
	extraEnvironment: NodeJS.ProcessEnv = {},
): Promise<string> {
	const env = { ...environmentOfNpm(), ...extraEnvironment };
	try {
		return await runCommand(caller, 'npm', [...args, ...quietly, ...briefRetries], {
			cwd: folder,
			env,
		});
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		throw explained(args, error);
	}
}

function environmentOfNpm(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) => !/^npm_/i.test(name) || registrySetting.test(name),
	);
	return { ...Object.fromEntries(kept), HOME: homedir() || userInfo().homedir };
}

const unreachable =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E401|E403|E407|E5\d\d|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)\b/;

function explained(args: string[], error: CommandError): ExplainedError {
	const command = `npm ${args.slice(0, 2).join(' ')}`;
	const said = lineThatTells(error.output) ?? error.message;
	if (/\bENOSPC\b|no space left/i.test(error.output)) {
		return new ExplainedError(
			`The disk is full (${command}). Free some space, or set SPRUCE_TEST_CACHE to a folder on another disk.`,
		);
	}
	if (unreachable.test(error.output)) {
		return new ExplainedError(
			`The package registry is out of reach (${command}): ${said}. Check the network and the registry, ` +
				'proxy and cafile shown by "npm config list", then run this again; what is already installed is kept.',
		);
	}
	if (/ENOENT/.test(error.message)) {
		return new ExplainedError(
			'npm is not on the PATH. Install Node.js with npm, then run this again.',
		);
	}
	return new ExplainedError(`${command} failed: ${said}\n${error.output.slice(-2000)}`);
}

/** Of npm's many lines the one with the reason. */
function lineThatTells(output: string): string | undefined {
	const lines = output
		.split('\n')
		.filter((line) => /^npm error /.test(line))
		.map((line) => line.replace(/^npm error (network )?/, '').trim());
	return (
		lines.find((line) => /request to|reason:|\d{3} /.test(line)) ??
		lines.find((line) => line !== '')
	);
}
