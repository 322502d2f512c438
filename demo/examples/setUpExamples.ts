import type { N8nLine } from '../../test/e2e/host/installation/n8nInstall';
import type { Caller } from '../../test/e2e/host/processes/Caller';
import type { SavedWorkflow } from '../../test/e2e/host/Workflow';
import type { Stage } from '../../test/e2e/Stage';
import { postgresCredential } from '../../test/postgres/postgresCredential';
import { sftpCredential } from '../../test/sftp/sftpCredential';
import { createAgentCredentials } from './agentCredentials';
import { choicesIn } from './choicesIn';
import { createExampleTables } from './createExampleTables';
import { exampleWorkflows } from './exampleWorkflows';
import { runnableExamples } from './runnableExamples';
import { saveExamples } from './saveExamples';
import type { Services } from '../startServices';
import { exampleTables } from '../tables/exampleTables';
import { answerSomePatients } from '../simulation/answerSomePatients';
import { tagPatientsToInvite } from '../simulation/tagPatientsToInvite';

/** Fills the data tables, and saves the credentials and the examples that can run, with everything chosen. */
export async function setUpExamples(
	{ report }: Caller,
	{ rest, simulator, credential }: Stage,
	{ sftp, model, postgres }: Services,
	line: N8nLine,
): Promise<SavedWorkflow[]> {
	const { organization } = simulator;
	tagPatientsToInvite(organization);
	answerSomePatients(organization);
	const tables = await createExampleTables(rest);
	for (const { name, rows } of exampleTables) await rest.addRows(tables[name], rows(new Date()));
	const choices = choicesIn(organization, tables, {
		spruceHealthApi: credential,
		sftp: await rest.createCredential(sftpCredential(sftp)),
		...(postgres && { postgres: await rest.createCredential(postgresCredential(postgres)) }),
		...(await createAgentCredentials(rest, simulator, model)),
	});
	const setting = { line, hasPostgres: postgres !== undefined };
	const examples = runnableExamples(exampleWorkflows(), setting, report);
	return await saveExamples(rest, examples, choices);
}
