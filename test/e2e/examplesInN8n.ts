import { createAgentCredentials } from '../../demo/agentCredentials';
import { exampleWorkflows } from '../../demo/exampleWorkflows';
import { runnableExamples } from '../../demo/runnableExamples';
import { archiveInN8n } from './examples/archiveInN8n';
import { ExampleClinic } from './examples/ExampleClinic';
import { exportIntoDatabaseInN8n } from './examples/exportIntoDatabaseInN8n';
import { exportIntoTableInN8n } from './examples/exportIntoTableInN8n';
import { stopAndHelpInN8n } from './examples/stopAndHelpInN8n';
import { textBackInN8n } from './examples/textBackInN8n';
import { waitingListInN8n } from './examples/waitingListInN8n';
import { ScriptedModel } from './agent/ScriptedModel';
import { doctorsYesInN8n } from './examples/doctorsYesInN8n';
import { triageInN8n } from './examples/triageInN8n';
import { faxesInN8n } from './examples/faxesInN8n';
import { recordingsInN8n } from './examples/recordingsInN8n';
import { voicemailsInN8n } from './examples/voicemailsInN8n';
import type { N8nLine } from './host/installation/n8nInstall';
import { owner } from './owner';
import { preparedServer, silentCaller } from './prepare';
import { postgresCredential } from '../postgres/postgresCredential';
import { type PostgresServer, startPostgres } from '../postgres/startPostgres';
import { sftpCredential } from '../sftp/sftpCredential';
import { type SftpServer, startSftpServer } from '../sftp/startSftpServer';
import { startStage, type Stage } from './Stage';

/** The example workflows in a real server: imported, set up and run as their notes say. */
export function examplesInN8n(line: N8nLine): void {
	let stage: Stage;
	let sftp: SftpServer;
	let postgres: PostgresServer;
	let model: ScriptedModel;
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
		postgres = await startPostgres(silentCaller);
		model = await ScriptedModel.start();
		clinic = await ExampleClinic.open(stage, {
			postgres: await stage.rest.createCredential(postgresCredential(postgres)),
			sftp: await stage.rest.createCredential(sftpCredential(sftp)),
			...(await createAgentCredentials(stage.rest, stage.simulator, model)),
		});
	});

	afterAll(async () => {
		await stage?.close();
		await sftp?.stop();
		await postgres?.stop();
		await model?.close();
	});

	describe('Archive answered conversations', () => archiveInN8n(() => clinic));

	describe('Handle STOP and HELP', () => stopAndHelpInN8n(() => clinic));

	describe('Load the nightly export into a data table', () =>
		exportIntoTableInN8n(
			() => clinic,
			() => sftp,
		));

	describe('Load the nightly export into PostgreSQL', () =>
		exportIntoDatabaseInN8n(
			() => clinic,
			() => sftp,
			() => postgres,
		));

	describe('Text back after a missed call', () => textBackInN8n(() => clinic));

	describe('Who is waiting for an answer', () => waitingListInN8n(() => clinic));

	if (line === '2.x') {
		describe("Text patients after a doctor's yes", () =>
			doctorsYesInN8n(
				() => clinic,
				() => model,
			));
	}

	describe('Triage messages with AI', () =>
		triageInN8n(
			() => clinic,
			() => model,
		));

	describe('File incoming faxes', () =>
		faxesInN8n(
			() => clinic,
			() => sftp,
		));

	describe('Note what a voicemail says', () => voicemailsInN8n(() => clinic));

	describe('Store call recordings', () =>
		recordingsInN8n(
			() => clinic,
			() => sftp,
		));

	it('makes no request that the description of the API forbids', () => {
		expect(stage.simulator.violations).toEqual([]);
	});
}
