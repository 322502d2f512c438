import { n8nInstall } from './host/installation/n8nInstall';
import { scannerInstall } from './host/installation/scannerInstall';
import { prepare } from './prepare';

/** Installs both lines of n8n and its scanner, and packs the package. */
export default async function globalSetup(): Promise<void> {
	await prepare([
		async (caller) => await n8nInstall(caller, '2.x'),
		async (caller) => await n8nInstall(caller, '1.x'),
		async (caller) => await scannerInstall(caller),
	]);
}
