import { listenForStop } from '../e2e/host/processes/listenForStop';
import { n8nInstall } from '../e2e/host/installation/n8nInstall';
import { packPackage } from '../e2e/host/installation/packPackage';
import { findProgram } from './findProgram';

/** Sees that the programs are there, and brings n8n and the package, before any time limit begins. */
export default async function globalSetup(): Promise<void> {
	await Promise.all(['redis-server', 'initdb', 'postgres'].map(findProgram));
	const stop = listenForStop();
	try {
		const caller = {
			report: (line: string) => void process.stdout.write(`${line}\n`),
			signal: stop.signal,
		};
		await n8nInstall(caller, '2.x');
		process.env.SPRUCE_E2E_TARBALL = await packPackage(caller);
	} finally {
		stop.release();
	}
}
