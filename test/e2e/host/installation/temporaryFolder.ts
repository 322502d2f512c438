import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder in the system's temporary folder. */
export async function createTemporaryFolder(): Promise<string> {
	return await mkdtemp(join(tmpdir(), 'n8n-nodes-spruce-health-'));
}

/** Removes a folder whose last files may still be being written by a process that ends. */
export async function removeFolder(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
