import { dirname } from 'node:path';
import { removeFolder } from './host/installation/temporaryFolder';

/** Removes the packed package. */
export default async function globalTeardown(): Promise<void> {
	const tarball = process.env.SPRUCE_E2E_TARBALL;
	if (tarball) await removeFolder(dirname(tarball));
}
