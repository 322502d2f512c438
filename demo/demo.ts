import { ExplainedError } from '../test/e2e/host/processes/ExplainedError';
import { listenForStop } from '../test/e2e/host/processes/listenForStop';
import { exampleWorkflows } from './examples/exampleWorkflows';
import { exportOnce } from './exportOnce';
import { listExamples } from './examples/listExamples';
import { formSignIn } from './examples/agentCredentials';
import { simulateClinicDay } from './simulation/simulateClinicDay';
import { simulateExports } from './simulation/simulateExports';
import { simulateFrontDesk } from './simulation/simulateFrontDesk';
import { simulatePatients } from './simulation/simulatePatients';
import { readOptions, usage } from './readOptions';
import { owner, startDemo, type Demo } from './startDemo';

const exitCodeOfStopped = 130;
const { signal } = listenForStop();

void main().then(
	(exitCode) => {
		process.exitCode = exitCode;
	},
	(error) => {
		process.exitCode = signal.aborted ? exitCodeOfStopped : 1;
		process.stderr.write(`\n${signal.aborted ? 'Stopped.' : explain(error)}\n`);
	},
);

async function main(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	if (options.isHelp) {
		process.stdout.write(usage);
		return 0;
	}
	if (options.isList) {
		process.stdout.write(listExamples(exampleWorkflows()));
		return 0;
	}
	const demo = await startDemo({ report, signal }, options);
	try {
		if (options.isOnce) return (await exportOnce(demo, report)) ? 0 : 1;
		report(invitation(demo));
		simulateClinicDay(demo.simulator, signal);
		simulateFrontDesk(demo.simulator, signal);
		simulatePatients(demo.simulator);
		await simulateExports(demo, signal);
		await Promise.race([stopWanted(), demo.server.ended()]);
		if (!signal.aborted) throw new ExplainedError(`n8n has ended:\n${demo.server.logTail}`);
		report('Stopping ...');
		return 0;
	} finally {
		await demo.close();
	}
}

async function stopWanted(): Promise<void> {
	if (signal.aborted) return;
	await new Promise((resolve) => signal.addEventListener('abort', resolve));
}

function invitation({ server, simulator, services, workflows }: Demo): string {
	const { name, contacts, conversations } = simulator.organization;
	return `
  n8n        ${server.baseUrl}
  sign in    ${owner.email}   ${owner.password}
  workflows  ${workflows.map((workflow) => workflow.name).join('\n             ')}
  simulator  ${simulator.baseUrl}
             ${name}: ${contacts.length} contacts, ${conversations.length} conversations
  files      ${services.sftp.folder}
             what the workflows put on their SFTP server
  forms      sign in as ${formSignIn.user}   ${formSignIn.password}

Those that begin with a schedule run when you press Execute Workflow. Publish the others (in n8n 1:
activate them), and every minute the simulated clinic gets a call that nobody answers, a voicemail, a
fax, a recorded call, a message, a STOP, START or HELP, and a new patient. Forms wait for you: open
the Production URL of the first step.

Ask a simulated patient a question, and an answer comes after some seconds. The last digit of the
phone number decides: 4 says no, 8 asks back, 0 never answers, and all others say yes. The AI model
is simulated as well, and a teammate says yes to its routine drafts.

Ctrl-C stops everything and removes its data.`;
}

function report(line: string): void {
	process.stdout.write(`${line}\n`);
}

function explain(error: Error): string {
	return error instanceof ExplainedError ? error.message : (error.stack ?? error.message);
}
