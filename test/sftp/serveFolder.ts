import type { Stats } from 'node:fs';
import * as files from 'node:fs/promises';
import { join, posix } from 'node:path';
import { utils, type Attributes, type FileEntry, type SFTPWrapper } from 'ssh2';

const { OPEN_MODE, STATUS_CODE } = utils.sftp;

/** What a client has opened: a file, or a folder whose entries it reads once. */
type Opened = { file: files.FileHandle } | { entries: FileEntry[] };

/** Serves a folder of this computer to an SFTP client, which sees it as `/`. */
export function serveFolder(sftp: SFTPWrapper, folder: string): void {
	const opened = new Map<number, Opened>();
	let lastHandle = 0;

	const inFolder = (path: string) => join(folder, posix.resolve('/', path));
	const keep = (what: Opened): Buffer => {
		const handle = Buffer.alloc(4);
		handle.writeUInt32BE((lastHandle += 1));
		opened.set(lastHandle, what);
		return handle;
	};
	const fileOf = (handle: Buffer): files.FileHandle => {
		const found = opened.get(handle.readUInt32BE());
		if (found === undefined || !('file' in found)) throw new Error('no such file handle');
		return found.file;
	};
	/** Answers a request: what the work answers with, or the status that its failure means. */
	const answer = (request: number, work: () => Promise<unknown>): void => {
		work().catch((error: NodeJS.ErrnoException) => {
			const isMissing = error.code === 'ENOENT';
			sftp.status(
				request,
				isMissing ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE,
				error.message,
			);
		});
	};
	/** Answers a request that has no answer but that it worked. */
	const confirm = (request: number, work: () => Promise<unknown>): void => {
		answer(request, async () => {
			await work();
			sftp.status(request, STATUS_CODE.OK);
		});
	};

	sftp.on('REALPATH', (request, path) => {
		const name = posix.resolve('/', path);
		sftp.name(request, [{ filename: name, longname: name, attrs: noAttributes }]);
	});
	for (const event of ['STAT', 'LSTAT'] as const) {
		sftp.on(event as 'STAT', (request, path) =>
			answer(request, async () =>
				sftp.attrs(request, attributesOf(await files.stat(inFolder(path)))),
			),
		);
	}
	sftp.on('FSTAT', (request, handle) =>
		answer(request, async () => sftp.attrs(request, attributesOf(await fileOf(handle).stat()))),
	);
	sftp.on('OPENDIR', (request, path) =>
		answer(request, async () => {
			const names = await files.readdir(inFolder(path));
			const entries = await Promise.all(
				names.map(async (filename): Promise<FileEntry> => {
					const stats = await files.stat(join(inFolder(path), filename));
					// Clients read from it whether an entry is a folder, as in the output of `ls -l`.
					const longname = `${stats.isDirectory() ? 'd' : '-'}rw-r--r-- 1 clinic clinic ${filename}`;
					return { filename, longname, attrs: attributesOf(stats) };
				}),
			);
			sftp.handle(request, keep({ entries }));
		}),
	);
	sftp.on('READDIR', (request, handle) => {
		const found = opened.get(handle.readUInt32BE());
		const entries = found && 'entries' in found ? found.entries.splice(0) : [];
		if (entries.length === 0) sftp.status(request, STATUS_CODE.EOF);
		else sftp.name(request, entries);
	});
	sftp.on('OPEN', (request, path, flags) =>
		answer(request, async () => {
			const file = await files.open(inFolder(path), modeOf(flags));
			sftp.handle(request, keep({ file }));
		}),
	);
	sftp.on('READ', (request, handle, offset, length) =>
		answer(request, async () => {
			const { buffer, bytesRead } = await fileOf(handle).read({
				buffer: Buffer.alloc(length),
				position: Number(offset),
			});
			if (bytesRead === 0) sftp.status(request, STATUS_CODE.EOF);
			else sftp.data(request, buffer.subarray(0, bytesRead));
		}),
	);
	sftp.on('WRITE', (request, handle, offset, data) =>
		confirm(request, async () => await fileOf(handle).write(data, 0, data.length, Number(offset))),
	);
	sftp.on('CLOSE', (request, handle) =>
		confirm(request, async () => {
			const found = opened.get(handle.readUInt32BE());
			opened.delete(handle.readUInt32BE());
			if (found && 'file' in found) await found.file.close();
		}),
	);
	sftp.on('SETSTAT', (request) => confirm(request, async () => undefined));
	sftp.on('FSETSTAT', (request) => confirm(request, async () => undefined));
	sftp.on('REMOVE', (request, path) =>
		confirm(request, async () => await files.rm(inFolder(path))),
	);
	sftp.on('RENAME', (request, from, to) =>
		confirm(request, async () => {
			// SFTP of version 3 renames over nothing that is there.
			if (await isThere(inFolder(to))) throw new Error(`${to} is there already`);
			await files.rename(inFolder(from), inFolder(to));
		}),
	);
	sftp.on('MKDIR', (request, path) =>
		confirm(request, async () => await files.mkdir(inFolder(path))),
	);
	sftp.on('RMDIR', (request, path) =>
		confirm(request, async () => await files.rmdir(inFolder(path))),
	);
}

const noAttributes: Attributes = { mode: 0, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };

function attributesOf({ mode, size, atimeMs, mtimeMs }: Stats): Attributes {
	const seconds = (ms: number) => Math.floor(ms / 1000);
	return { mode, uid: 0, gid: 0, size, atime: seconds(atimeMs), mtime: seconds(mtimeMs) };
}

function modeOf(flags: number): string {
	if (!(flags & OPEN_MODE.WRITE)) return 'r';
	if (flags & OPEN_MODE.APPEND) return 'a';
	return flags & OPEN_MODE.TRUNC || flags & OPEN_MODE.CREAT ? 'w' : 'r+';
}

async function isThere(path: string): Promise<boolean> {
	return await files.stat(path).then(
		() => true,
		() => false,
	);
}
