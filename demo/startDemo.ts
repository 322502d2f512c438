import { dirname } from 'node:path';
import { type Stage, startStage } from '../test/e2e/Stage';
import type { Owner } from '../test/e2e/host/Owner';
import type { SavedWorkflow, Workflow } from '../test/e2e/host/Workflow';
import { n8nInstall } from '../test/e2e/host/installation/n8nInstall';
import { packPackage } from '../test/e2e/host/installation/packPackage';
import { removeFolder } from '../test/e2e/host/installation/temporaryFolder';
import type { Caller } from '../test/e2e/host/processes/Caller';
import { withProgress } from '../test/e2e/host/processes/withProgress';
import { exampleWorkflows } from './exampleWorkflows';
import type { DemoOptions } from './readOptions';
import { runnableExamples } from './runnableExamples';
import { requireFreePort } from './requireFreePort';
import { saveExamples } from './saveExamples';
import { exampleTables } from './tables/exampleTables';
import { choicesIn } from './choicesIn';
import { createExampleTables } from './createExampleTables';

/** The account for signing in to the demo's n8n. */
export const owner: Owner = {
	email: 'demo@example.com',
	firstName: 'Demo',
	lastName: 'Clinic',
	password: 'SpruceDemo1',
};

/** A running demo. */
export interface Demo extends Stage {
	workflows: SavedWorkflow[];
}

/** Installs what is missing, then starts the simulator and n8n with the credential and the examples. */
export async function startDemo(caller: Caller, options: DemoOptions): Promise<Demo> {
	const { n8nPort, simulatorPort, line } = options;
	if (n8nPort !== undefined) await requireFreePort(n8nPort, '--n8n-port');
	if (simulatorPort !== undefined) await requireFreePort(simulatorPort, '--simulator-port');
	const install = await n8nInstall(caller, line);
	const tarball = await packPackage(caller);
	try {
		return await withProgress(caller, `Starting n8n ${install.version}`, async () => {
			const n8n = { install, tarball, port: n8nPort };
			const simulator = { port: simulatorPort, isUpToDate: true };
			const stage = await startStage(caller, { n8n, simulator, owner });
			try {
				const runnable = runnableExamples(exampleWorkflows(), line, caller.report);
				return { ...stage, workflows: await setUpExamples(stage, runnable) };
			} catch (error) {
				await stage.close();
				throw error;
			}
		});
	} finally {
		await removeFolder(dirname(tarball));
	}
}

/** Fills the data tables and saves the examples, with everything chosen. */
async function setUpExamples(stage: Stage, examples: Workflow[]): Promise<SavedWorkflow[]> {
	const { rest, simulator, credential } = stage;
	const tables = await createExampleTables(rest);
	for (const { name, rows } of exampleTables) await rest.addRows(tables[name], rows(new Date()));
	const credentials = { spruceHealthApi: credential };
	return await saveExamples(rest, examples, choicesIn(simulator.organization, tables, credentials));
}
