import { listenForStop } from './host/processes/listenForStop';
import { n8nInstall } from './host/installation/n8nInstall';
import { packPackage } from './host/installation/packPackage';
import { scannerInstall } from './host/installation/scannerInstall';
import { together } from './host/processes/together';

/** Brings both lines of n8n, its scanner and the packed package, before any test and its time limit begin. */
export default async function globalSetup(): Promise<void> {
	const stop = listenForStop();
	try {
		const caller = {
			report: (line: string) => void process.stdout.write(`${line}\n`),
			signal: stop.signal,
		};
		await together<unknown>(caller, [
			async (member) => await n8nInstall(member, '2.x'),
			async (member) => await n8nInstall(member, '1.x'),
			async (member) => await scannerInstall(member),
		]);
		process.env.SPRUCE_E2E_TARBALL = await packPackage(caller);
	} finally {
		stop.release();
	}
}
