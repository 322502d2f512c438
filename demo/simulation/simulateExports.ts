import { writeExport } from '../../test/simulator/exports/writeExport';
import type { Demo } from '../startDemo';

/** What is a night in Spruce. */
const everyMs = 5 * 60_000;
/** The examples leave a zip alone that may still be arriving. */
const ageMs = 15 * 60_000;

/**
 * Delivers an export to the SFTP server at once, and another one every five minutes. Ends when the
 * signal is aborted.
 */
export async function simulateExports(
	{ simulator, services }: Demo,
	signal: AbortSignal,
): Promise<void> {
	const deliver = async () => {
		const until = new Date(Date.now() - ageMs);
		await writeExport(services.sftp.folder, simulator.organization, until);
	};
	await deliver();
	const timer = setInterval(() => void deliver(), everyMs);
	signal.addEventListener('abort', () => clearInterval(timer));
}
