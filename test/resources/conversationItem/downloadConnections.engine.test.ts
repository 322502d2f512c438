import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { until } from '../../until';
import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';
import { itemWithAttachments, storedFile } from './itemsWithFiles';

const half = Buffer.alloc(500_000, 'half');
const headers = { 'content-type': 'application/pdf', 'content-length': half.length * 2 };

/** Answers that never end. */
const neverEnding: Record<string, RequestListener> = {
	'that gets stuck': (_request, response) => {
		response.writeHead(200, headers).write(half);
	},
	'that refuses': (_request, response) => {
		response.writeHead(403, headers).write(half);
	},
	'that sends a web page instead': (_request, response) => {
		response.writeHead(200, { ...headers, 'content-type': 'text/html' }).write(half);
	},
};

describe('conversationItem: download, at the end of the item', () => {
	const clinic = simulatedClinic();
	let host: Server;

	async function startHost(listener: RequestListener): Promise<string> {
		host = createServer(listener);
		await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(host.address() as AddressInfo).port}/file`;
	}

	afterEach(() => {
		host.closeAllConnections();
		host.close();
	});

	it.each(Object.entries(neverEnding))(
		'leaves no connection to a file host %s',
		async (_what, listener) => {
			const { organization, faults } = clinic.simulator;
			const data = storedFile(organization, 'application/pdf', Buffer.from('x'));
			const attachments = [{ type: 'document' as const, title: 'Fax', data }];
			const location = await startHost(listener);
			faults.add({ kind: 'redirect', location, path: /^\/files\//, times: 99 });

			const { items } = await clinic.run(
				{
					resource: 'conversationItem',
					operation: 'download',
					conversationItemId: byId(itemWithAttachments(organization, attachments)),
				},
				{ cancelAfterMs: 1_500 },
			);

			expect(items).toEqual([]);
			const connections = promisify(host.getConnections.bind(host));
			let open = 1;
			await until(() => {
				void connections().then((count) => (open = count));
				return open === 0;
			});
		},
	);
});
