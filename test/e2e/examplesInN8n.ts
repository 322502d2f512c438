import { exampleWorkflows } from '../../demo/exampleWorkflows';
import { runnableExamples } from '../../demo/runnableExamples';
import { archiveInN8n } from './examples/archiveInN8n';
import { ExampleClinic } from './examples/ExampleClinic';
import { stopAndHelpInN8n } from './examples/stopAndHelpInN8n';
import { textBackInN8n } from './examples/textBackInN8n';
import { waitingListInN8n } from './examples/waitingListInN8n';
import type { N8nLine } from './host/installation/n8nInstall';
import { owner } from './owner';
import { preparedServer, silentCaller } from './prepare';
import { sftpCredential } from '../sftp/sftpCredential';
import { type SftpServer, startSftpServer } from '../sftp/startSftpServer';
import { startStage, type Stage } from './Stage';

/** The example workflows in a real server: imported, set up and run as their notes say. */
export function examplesInN8n(line: N8nLine): void {
	let stage: Stage;
	let sftp: SftpServer;
	let clinic: ExampleClinic;

	beforeAll(async () => {
		const examples = runnableExamples(exampleWorkflows(), line, () => undefined);
		const types = examples.flatMap(({ nodes }) => nodes.map(({ type }) => type));
		stage = await startStage(silentCaller, {
			n8n: { ...(await preparedServer(line)), nodeTypes: [...new Set(types)] },
			simulator: { isUpToDate: true },
			owner,
		});
		sftp = await startSftpServer();
		const credential = await stage.rest.createCredential(sftpCredential(sftp));
		clinic = await ExampleClinic.open(stage, { sftp: credential });
	});

	afterAll(async () => {
		await stage?.close();
		await sftp?.stop();
	});

	describe('Archive answered conversations', () => archiveInN8n(() => clinic));

	describe('Handle STOP and HELP', () => stopAndHelpInN8n(() => clinic));

	describe('Text back after a missed call', () => textBackInN8n(() => clinic));

	describe('Who is waiting for an answer', () => waitingListInN8n(() => clinic));

	it('makes no request that the description of the API forbids', () => {
		expect(stage.simulator.violations).toEqual([]);
	});
}
