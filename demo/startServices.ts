import { ChatModelServer } from '../test/e2e/agent/ChatModelServer';
import { openAll } from '../test/e2e/host/processes/openAll';
import { findProgram } from '../test/e2e/host/processes/findProgram';
import type { Caller } from '../test/e2e/host/processes/Caller';
import {
	postgresPrograms,
	type PostgresServer,
	startPostgres,
} from '../test/postgres/startPostgres';
import { type SftpServer, startSftpServer } from '../test/sftp/startSftpServer';
import { startDraftingModel } from './simulation/draftingModel';

/** What the examples speak to, beside Spruce. All of it is on this computer. */
export interface Services {
	/** Where they put their files, and where Spruce delivers its exports. */
	sftp: SftpServer;
	/** Stands in for an AI model. */
	model: ChatModelServer;
	/** Absent where PostgreSQL is not installed. */
	postgres?: PostgresServer;
	/** Stops all of them and removes their data. */
	close(): Promise<void>;
}

/** Starts all of them. */
export async function startServices(caller: Caller): Promise<Services> {
	return await openAll(async (keep) => {
		const sftp = await startSftpServer();
		keep(sftp.stop);
		const model = await startDraftingModel();
		keep(async () => await model.close());
		const postgres = (await hasPostgres()) ? await startPostgres(caller) : undefined;
		if (postgres) keep(postgres.stop);
		return { sftp, model, postgres };
	});
}

async function hasPostgres(): Promise<boolean> {
	return await Promise.all(postgresPrograms.map(findProgram)).then(
		() => true,
		() => false,
	);
}
