import { n8nInstall } from '../e2e/host/installation/n8nInstall';
import { prepare } from '../e2e/prepare';
import { postgresPrograms } from '../postgres/startPostgres';
import { findProgram } from '../e2e/host/processes/findProgram';

/** Fails early where a server is missing; then installs both lines of n8n and packs the package. */
export default async function globalSetup(): Promise<void> {
	await Promise.all(['redis-server', ...postgresPrograms].map(findProgram));
	await prepare([
		async (caller) => await n8nInstall(caller, '2.x'),
		async (caller) => await n8nInstall(caller, '1.x'),
	]);
}
