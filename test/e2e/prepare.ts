import type { Caller } from './host/processes/Caller';
import { listenForStop } from './host/processes/listenForStop';
import { together } from './host/processes/together';
import { n8nInstall, type N8nInstall, type N8nLine } from './host/installation/n8nInstall';
import { packPackage } from './host/installation/packPackage';

/** Tests run in other processes than Jest's global setup: the environment is how they learn of it. */
const tarballVariable = 'SPRUCE_E2E_TARBALL';

/** For tests: Jest's own report is the only output that is wanted. */
export const silentCaller: Caller = { report: () => undefined };

/**
 * Jest's global setup: does this work at once, with progress on the terminal, and then packs the
 * package. It takes minutes in the first run, which no test's time limit must include.
 */
export async function prepare(works: Array<(caller: Caller) => Promise<unknown>>): Promise<void> {
	const stop = listenForStop();
	try {
		const caller: Caller = {
			report: (line) => void process.stdout.write(`${line}\n`),
			signal: stop.signal,
		};
		await together(caller, works);
		process.env[tarballVariable] = await packPackage(caller);
	} finally {
		stop.release();
	}
}

/** The path of the package as npm would publish it, packed by `prepare`. */
export function packedPackage(): string {
	const tarball = process.env[tarballVariable];
	if (!tarball) throw new Error('The package is not packed: run this through its Jest config');
	return tarball;
}

/** What `prepare` brought for a server of this line. */
export async function preparedServer(
	line: N8nLine,
): Promise<{ install: N8nInstall; tarball: string }> {
	return { install: await n8nInstall(silentCaller, line), tarball: packedPackage() };
}
