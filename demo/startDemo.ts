import { dirname } from 'node:path';
import { type Stage, startStage } from '../test/e2e/Stage';
import type { Owner } from '../test/e2e/host/Owner';
import type { SavedWorkflow } from '../test/e2e/host/Workflow';
import { n8nInstall } from '../test/e2e/host/installation/n8nInstall';
import { packPackage } from '../test/e2e/host/installation/packPackage';
import { removeFolder } from '../test/e2e/host/installation/temporaryFolder';
import type { Caller } from '../test/e2e/host/processes/Caller';
import { openAll } from '../test/e2e/host/processes/openAll';
import { withProgress } from '../test/e2e/host/processes/withProgress';
import type { DemoOptions } from './readOptions';
import { requireFreePort } from './requireFreePort';
import { type Services, startServices } from './startServices';
import { setUpExamples } from './examples/setUpExamples';

/** The account for signing in to the demo's n8n. */
export const owner: Owner = {
	email: 'demo@example.com',
	firstName: 'Demo',
	lastName: 'Clinic',
	password: 'SpruceDemo1',
};

/** A running demo. */
export interface Demo extends Stage {
	services: Services;
	workflows: SavedWorkflow[];
}

/** Installs what is missing, then starts everything, with the credentials and the examples. */
export async function startDemo(caller: Caller, options: DemoOptions): Promise<Demo> {
	const { n8nPort, simulatorPort, line } = options;
	if (n8nPort !== undefined) await requireFreePort(n8nPort, '--n8n-port');
	if (simulatorPort !== undefined) await requireFreePort(simulatorPort, '--simulator-port');
	const install = await n8nInstall(caller, line);
	const tarball = await packPackage(caller);
	try {
		return await openAll(async (keep) => {
			return await withProgress(caller, `Starting n8n ${install.version}`, async () => {
				const services = await startServices(caller);
				keep(services.close);
				const n8n = { install, tarball, port: n8nPort };
				const simulator = { port: simulatorPort, isUpToDate: true };
				const stage = await startStage(caller, { n8n, simulator, owner });
				keep(stage.close);
				return {
					...stage,
					services,
					workflows: await setUpExamples(caller, stage, services, line),
				};
			});
		});
	} finally {
		await removeFolder(dirname(tarball));
	}
}
