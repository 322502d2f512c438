import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, type SFTPWrapper } from 'ssh2';
import { startSftpServer, type SftpServer } from './startSftpServer';

describe('the SFTP server of the tests', () => {
	let server: SftpServer;
	const clients: Client[] = [];

	beforeAll(async () => {
		server = await startSftpServer();
	});

	afterAll(async () => {
		for (const client of clients) client.end();
		await server.stop();
		expect(existsSync(server.folder)).toBe(false);
	});

	const connected = async (password: string): Promise<SFTPWrapper> => {
		const client = new Client();
		clients.push(client);
		const { port, user } = server;
		return await new Promise((resolve, reject) => {
			client.on('error', reject);
			client.on('ready', () =>
				client.sftp((error, sftp) => (error ? reject(error) : resolve(sftp))),
			);
			client.connect({ host: '127.0.0.1', port, username: user, password });
		});
	};

	it('lets nobody in with another password', async () => {
		await expect(connected('wrong')).rejects.toThrow('authentication');
	});

	it('lists, reads, writes, moves and removes the files of its folder', async () => {
		const sftp = await connected(server.password);
		const large = Buffer.alloc(300_000, 'spruce');
		await writeFile(join(server.folder, 'large.zip'), large);
		await mkdir(join(server.folder, 'done'));

		const entries = await promisify(sftp.readdir.bind(sftp))('/');
		const found = entries.map(({ filename, attrs }) => [filename, attrs.isDirectory()]);
		expect(found.sort()).toEqual([
			['done', true],
			['large.zip', false],
		]);
		const downloaded = join(server.folder, 'downloaded.zip');
		await promisify<string, string, void>(sftp.fastGet.bind(sftp))('/large.zip', downloaded);
		expect(readFileSync(downloaded).equals(large)).toBe(true);
		await promisify<string, string, void>(sftp.fastPut.bind(sftp))(downloaded, '/new.zip');
		expect(readFileSync(join(server.folder, 'new.zip')).equals(large)).toBe(true);
		await promisify(sftp.rename.bind(sftp))('/new.zip', '/done/new.zip');
		expect(existsSync(join(server.folder, 'done/new.zip'))).toBe(true);
		await promisify(sftp.unlink.bind(sftp))('/done/new.zip');
		expect(existsSync(join(server.folder, 'done/new.zip'))).toBe(false);
	});

	it('says that a file is not there, and shows nothing outside its folder', async () => {
		const sftp = await connected(server.password);
		await expect(promisify(sftp.stat.bind(sftp))('/../../etc/passwd')).rejects.toThrow('ENOENT');
	});
});
