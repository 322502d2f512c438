import { exampleWorkflows } from '../../demo/exampleWorkflows';
import { runnableExamples } from '../../demo/runnableExamples';
import { bringContactsInN8n } from './examples/bringContactsInN8n';
import { ExampleClinic } from './examples/ExampleClinic';
import { exportContactsInN8n } from './examples/exportContactsInN8n';
import { healthRecordInN8n } from './examples/healthRecordInN8n';
import { invitesInN8n } from './examples/invitesInN8n';
import type { N8nLine } from './host/installation/n8nInstall';
import { requestFormInN8n } from './examples/requestFormInN8n';
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
		const examples = runnableExamples(await exampleWorkflows(), line, () => undefined);
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

	describe('Bring contacts from a sheet', () => bringContactsInN8n(() => clinic));

	describe('Export all contacts', () =>
		exportContactsInN8n(
			() => clinic,
			() => sftp,
		));

	describe('Invite patients', () => invitesInN8n(() => clinic));

	describe('Link contacts', () => healthRecordInN8n(() => clinic));

	describe('Take requests', () => requestFormInN8n(() => clinic));

	it('makes no request that the description of the API forbids', () => {
		expect(stage.simulator.violations).toEqual([]);
	});
}
