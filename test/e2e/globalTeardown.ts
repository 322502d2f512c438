import { dirname } from 'node:path';
import { removeFolder } from './host/installation/temporaryFolder';
import { packedPackage } from './prepare';

/** Removes the packed package. */
export default async function globalTeardown(): Promise<void> {
	await removeFolder(dirname(packedPackage()));
}
