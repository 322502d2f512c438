import { findProgram } from './host/processes/findProgram';
import { postgresPrograms } from '../postgres/startPostgres';
import { n8nInstall } from './host/installation/n8nInstall';
import { scannerInstall } from './host/installation/scannerInstall';
import { prepare } from './prepare';

/** Fails early where PostgreSQL is missing; installs both lines of n8n and its scanner, and packs the package. */
export default async function globalSetup(): Promise<void> {
	await Promise.all(postgresPrograms.map(findProgram));
	await prepare([
		async (caller) => await n8nInstall(caller, '2.x'),
		async (caller) => await n8nInstall(caller, '1.x'),
		async (caller) => await scannerInstall(caller),
	]);
}
