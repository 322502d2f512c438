import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { EnvHttpProxyAgent } from 'undici';
import { baseUrl } from '../../nodes/SpruceHealth/client/credential/baseUrl';
import { bearerToken } from '../../nodes/SpruceHealth/client/credential/bearerToken';
import { InvalidInput } from '../../nodes/SpruceHealth/values/InvalidInput';
import { listenForStop } from '../e2e/host/processes/listenForStop';
import { askHidden, askOpenly } from './askHidden';
import { ProbeStop } from './calls/ProbeStop';
import { readOptions, usage } from './readOptions';
import { jsonOf } from './report/Report';
import { tableOf } from './report/table';
import { runProbe } from './runProbe';

const whatIsWritten = `The probe creates a contact "n8n probe", changes it and deletes it, and a contact tag "n8n probe",
which stays, because the API cannot delete tags. Nobody gets a message. Workflows that start on new
or changed contacts will start: pause them first.
`;

void main().catch((error: Error) => {
	process.exitCode = 1;
	// Any other error may quote an answer of Spruce.
	process.stderr.write(`${explain(error)}\n`);
});

async function main(): Promise<void> {
	const { isHelp, isWriting, ...options } = readOptions(process.argv.slice(2), process.env);
	if (isHelp) {
		process.stdout.write(usage);
		return;
	}
	const address = baseUrl(options.baseUrl);
	const token = tokenFrom(await enteredToken());
	if (isWriting) await requireConsent();
	const { signal } = listenForStop();
	const report = await runProbe({
		baseUrl: address,
		token,
		isWriting,
		signal,
		dispatcher: new EnvHttpProxyAgent(),
		print,
		async wait(ms) {
			await setTimeout(ms, undefined, { signal }).catch(() => undefined);
		},
		onPause: (seconds) =>
			print(`Waiting ${seconds} s, to leave the rate limit to your other programs ...`),
	});
	print(`\n${tableOf(report.rows)}`);
	const file = `spruce-probe-${report.day}.json`;
	writeFileSync(file, jsonOf(report));
	print(`${report.calls} calls. The same is in ${file}: read it, then please send it to us.`);
}

/** An access ID and a secret key are entered with a colon between them, which no token has. */
function tokenFrom(entered: string): string {
	const [accessId, secretKey] = entered.split(':');
	return secretKey === undefined
		? bearerToken({ apiToken: entered })
		: bearerToken({ tokenType: 'accessKey', accessId, secretKey });
}

async function enteredToken(): Promise<string> {
	const { SPRUCE_TOKEN: token } = process.env;
	if (token) return token;
	if (process.stdin.isTTY) return await askHidden('API token (it is not shown): ');
	throw new ProbeStop(
		'Put the API token into the variable SPRUCE_TOKEN, or run the probe in a terminal.',
	);
}

async function requireConsent(): Promise<void> {
	print(whatIsWritten);
	if (!process.stdin.isTTY) return;
	const answer = await askOpenly('Write "yes" to go on: ');
	if (answer.trim().toLowerCase() !== 'yes') throw new ProbeStop('Nothing was done.');
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

function explain(error: Error): string {
	if (error instanceof InvalidInput) return `${error.message}.`;
	if (error instanceof ProbeStop) return error.message;
	return `The probe failed (${error.name}), which is a mistake in it. Nothing more can be said without showing data of your Spruce.`;
}
