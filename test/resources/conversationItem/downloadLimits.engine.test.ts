import { createServer, type RequestListener, type Server as HttpServer } from 'node:http';
import {
	createServer as createTcpServer,
	type AddressInfo,
	type Server,
	type Socket,
} from 'node:net';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bytesOf } from '../../engine/environment/bytesOf';
import { storeFilesOnDisk } from '../../engine/environment/storeFilesOnDisk';
import { until } from '../../until';
import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';
import { itemWithAttachments, storedFile } from './itemsWithFiles';

const megabyte = 1_000_000;
const type = { 'content-type': 'application/pdf' };

/** Answers that are too large for a limit of one megabyte. */
const tooLarge: Record<string, RequestListener> = {
	'says so before it begins': (_request, response) => {
		response.writeHead(200, { ...type, 'content-length': megabyte + 1 }).write('%PDF');
	},
	'says that it has 300 GB': (_request, response) => {
		response.writeHead(200, { ...type, 'content-length': 300_000 * megabyte }).write('%PDF');
	},
	'is one byte too large': (_request, response) => {
		response.writeHead(200, type).end(Buffer.alloc(megabyte + 1));
	},
	'never ends': (_request, response) => {
		response.writeHead(200, type);
		const write = () => {
			while (response.writable && response.write(Buffer.alloc(65_536)));
		};
		response.on('drain', write);
		write();
	},
	'unpacks to a hundred times its size': (_request, response) => {
		const packed = gzipSync(Buffer.alloc(100 * megabyte));
		response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(packed);
	},
};

/** Answers of exactly one megabyte. */
const allowed: Record<string, RequestListener> = {
	'with its size': (_request, response) => {
		response
			.writeHead(200, { ...type, 'content-length': megabyte })
			.end(Buffer.alloc(megabyte, 'x'));
	},
	'without its size': (_request, response) => {
		response.writeHead(200, type);
		for (let part = 0; part < 10; part++) response.write(Buffer.alloc(megabyte / 10, 'x'));
		response.end();
	},
	'in a packed form': (_request, response) => {
		const packed = gzipSync(Buffer.alloc(megabyte, 'x'));
		response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(packed);
	},
};

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n';

/** Answers that give no file, however long one waits, by what is written and what is added again and again. */
const endless: Record<string, [first: string, then: string]> = {
	'sends a byte now and then': [`${head}Content-Length: 1000\r\n\r\n`, 'x'],
	'sends a byte of a file without end now and then': [
		`${head}Transfer-Encoding: chunked\r\n\r\n`,
		'1\r\nx\r\n',
	],
	'never ends its headers': [head, 'X-Padding: x\r\n'],
	'says nothing': ['', ''],
};

/** Sizes that are none. */
const noSizes = ['-5', 'many'];

/** A host that our node asks for a file, and how to ask it. */
function fileHost() {
	const clinic = simulatedClinic();
	const sockets: Socket[] = [];
	let host: HttpServer | Server;
	afterEach(() => {
		for (const socket of sockets.splice(0)) socket.destroy();
		host.close();
	});
	return {
		sockets,
		/** Downloads the only file of an item, whose link the simulator redirects to the host. */
		async download(server: HttpServer | Server, more: object = {}, credential: object = {}) {
			host = server;
			server.on('connection', (socket: Socket) => sockets.push(socket));
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			const location = `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
			const { organization, faults } = clinic.simulator;
			const data = storedFile(organization, 'application/pdf', Buffer.from('x'));
			const attachments = [{ type: 'document' as const, title: 'Maria Lopez.pdf', data }];
			faults.add({ kind: 'redirect', location, path: /^\/files\//, times: 99 });
			return await clinic.run(
				{
					resource: 'conversationItem',
					operation: 'download',
					conversationItemId: byId(itemWithAttachments(organization, attachments)),
					...more,
				},
				{ credentials: { ...clinic.credential, ...credential } },
			);
		},
	};
}

describe.each(['in memory', 'on disk'])('a file that is downloaded, kept %s', (where) => {
	const disk = where === 'on disk' ? storeFilesOnDisk() : undefined;
	const host = fileHost();

	function bytesOnDisk(): number {
		if (disk === undefined) return 0;
		return readdirSync(disk.folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
	}

	it.each(Object.entries(tooLarge))('is not passed on when it %s', async (_what, listener) => {
		const before = bytesOnDisk();

		const { items, error } = await host.download(createServer(listener), {
			options: { maxFileSize: 1 },
		});

		expect(items).toEqual([]);
		expect(error?.message).toBe('The file is larger than 1 MB');
		expect(error?.description).toContain('attachment 1 of the conversation item');
		expect(JSON.stringify(error)).not.toContain('Maria');
		expect(host.sockets).toHaveLength(1);
		await until(() => host.sockets[0].destroyed);
		// n8n 1 leaves the beginning of the file until it deletes the execution.
		expect(bytesOnDisk() - before).toBeLessThan(2 * megabyte);
	});

	it('may have 200 MB where no limit was chosen', async () => {
		const server = createServer((_request, response) => {
			response.writeHead(200, { ...type, 'content-length': 200 * megabyte + 1 }).write('%PDF');
		});

		const { error } = await host.download(server);

		expect(error?.message).toBe('The file is larger than 200 MB');
	});

	it.each(Object.entries(allowed))('may have the limit, %s', async (_what, listener) => {
		const { items } = await host.download(createServer(listener), { options: { maxFileSize: 1 } });

		const content = await bytesOf(items[0].binary?.data);
		expect(content.equals(Buffer.alloc(megabyte, 'x'))).toBe(true);
	});
});

describe('a download', () => {
	const host = fileHost();

	it.each(Object.entries(endless))('ends when the host %s', async (_what, [first, then]) => {
		const server = createTcpServer((socket) => {
			socket.resume();
			socket.write(first);
			const timer = setInterval(() => socket.write(then), 100);
			socket.on('close', () => clearInterval(timer)).on('error', () => {});
		});

		const { items, error } = await host.download(server, {}, { timeoutSeconds: 1 });

		expect(items).toEqual([]);
		expect(error?.message).toBe('The file did not arrive');
		expect(host.sockets).toHaveLength(5);
		await until(() => host.sockets.every(({ destroyed }) => destroyed));
	});

	it.each(noSizes)('fails with a clear trouble where the stated size is "%s"', async (size) => {
		const server = createTcpServer((socket) => {
			socket.end(`${head}Content-Length: ${size}\r\nConnection: close\r\n\r\nx`);
			socket.on('error', () => {});
		});

		const { items, error } = await host.download(server);

		expect(items).toEqual([]);
		expect(error?.message).toBe('The file did not arrive');
	});
});
