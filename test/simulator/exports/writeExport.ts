import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Organization } from '../organization/Organization';
import { exportOf } from './exportOf';
import { writeZip } from './writeZip';

/**
 * Delivers the daily export of an organization into a folder, which is made where it is missing, as
 * Spruce does to an SFTP server. Returns the name of the zip.
 *
 * @param until when the export ends and arrives. The example workflows leave a zip alone that was
 * changed in the last ten minutes.
 */
export async function writeExport(
	folder: string,
	organization: Organization,
	until: Date,
): Promise<string> {
	const name = `spruce-export-${until.toISOString().slice(0, 19).replaceAll(':', '')}.zip`;
	await mkdir(folder, { recursive: true });
	await writeZip(join(folder, name), exportOf(organization, until), until);
	return name;
}
