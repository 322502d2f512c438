import { createAgentCredentials } from '../../../../demo/examples/agentCredentials';
import { exampleWorkflows } from '../../../../demo/examples/exampleWorkflows';
import { runnableExamples } from '../../../../demo/examples/runnableExamples';
import { postgresCredential } from '../../../postgres/postgresCredential';
import { type PostgresServer, startPostgres } from '../../../postgres/startPostgres';
import { sftpCredential } from '../../../sftp/sftpCredential';
import { type SftpServer, startSftpServer } from '../../../sftp/startSftpServer';
import { ScriptedModel } from '../../agent/ScriptedModel';
import type { N8nLine } from '../../host/installation/n8nInstall';
import { openAll } from '../../host/processes/openAll';
import { owner } from '../../owner';
import { preparedServer, silentCaller } from '../../prepare';
import { startStage } from '../../Stage';
import { ExampleClinic } from './ExampleClinic';

/** A real n8n with the examples, and everything that they speak to. */
export interface ExampleStage {
	clinic: ExampleClinic;
	sftp: SftpServer;
	postgres: PostgresServer;
	model: ScriptedModel;
	/** Stops all of them and removes their data. */
	close(): Promise<void>;
}

/** Starts all of them, with what the examples of a line of n8n need. */
export async function openExampleStage(line: N8nLine): Promise<ExampleStage> {
	return await openAll(async (keep) => {
		const sftp = await startSftpServer();
		keep(sftp.stop);
		const postgres = await startPostgres(silentCaller);
		keep(postgres.stop);
		const model = await ScriptedModel.start();
		keep(async () => await model.close());
		const examples = runnableExamples(exampleWorkflows(), { line, hasPostgres: true });
		const types = examples.flatMap(({ nodes }) => nodes.map(({ type }) => type));
		const stage = await startStage(silentCaller, {
			n8n: { ...(await preparedServer(line)), nodeTypes: [...new Set(types)] },
			// How the node waits for calls is tested elsewhere; here it must not take minutes.
			simulator: { limits: { limit: Infinity }, isUpToDate: true },
			owner,
		});
		keep(stage.close);
		const { rest, simulator } = stage;
		const clinic = await ExampleClinic.open(stage, {
			postgres: await rest.createCredential(postgresCredential(postgres)),
			sftp: await rest.createCredential(sftpCredential(sftp)),
			...(await createAgentCredentials(rest, simulator, model)),
		});
		return { clinic, sftp, postgres, model };
	});
}
