import { mkdir, readdir, truncate, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { metadataOf } from '../../../simulator/exports/exportOf';
import { writeZip } from '../../../simulator/exports/writeZip';
import type { SftpServer } from '../../../sftp/startSftpServer';
import type { Changes } from '../clinic/ExampleClinic';

const minuteMs = 60_000;
const brokenBytes = 100;

/** What moved zips have before their own names. */
const moveTime = /^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d /;

/** A folder on the SFTP server into which Spruce delivers its exports. */
export class ExportFolder {
	private constructor(
		/** Where it is on this computer. */
		readonly path: string,
		/** Its path on the server. */
		readonly name: string,
	) {}

	/** Makes a folder of its own. */
	static async create({ folder }: SftpServer, name: string): Promise<ExportFolder> {
		const path = join(folder, name);
		await mkdir(path);
		return new ExportFolder(path, name);
	}

	/** Enters the folder in an example, as its notes ask for. */
	get entered(): Changes {
		const path = `/${this.name}`;
		return { 'List the export folder': (parameters) => ({ ...parameters, path }) };
	}

	/**
	 * Delivers an export that goes to a time.
	 *
	 * @param minutesAgo when it arrived
	 */
	async deliver(
		zip: string,
		until: string,
		files: Record<string, string>,
		minutesAgo = 60,
	): Promise<void> {
		const all = { ...files, 'metadata.csv': metadataOf(new Date(until)) };
		await this.deliverFiles(zip, all, minutesAgo);
	}

	/** Delivers a zip with these files and no others. */
	async deliverFiles(zip: string, files: Record<string, string>, minutesAgo = 60): Promise<void> {
		const arrived = new Date(Date.now() - minutesAgo * minuteMs);
		await writeZip(join(this.path, zip), files, arrived);
	}

	/** Delivers a zip of which only the beginning has arrived. */
	async deliverBroken(zip: string): Promise<void> {
		await this.deliver(zip, new Date().toISOString(), {});
		const path = join(this.path, zip);
		await truncate(path, brokenBytes);
		const arrived = new Date(Date.now() - 60 * minuteMs);
		await utimes(path, arrived, arrived);
	}

	/** The zips in it or in one of its folders, without the times of their moves. */
	async zips(inner = ''): Promise<string[]> {
		const names = await readdir(join(this.path, inner)).catch(() => []);
		const zips = names.filter((name) => /\.zip$/i.test(name));
		return zips.map((name) => name.replace(moveTime, '')).sort();
	}
}
