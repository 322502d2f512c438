import type { IHookFunctions } from 'n8n-workflow';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clientFor } from '../../../nodes/SpruceHealth/client/clientFor';
import { spruceCredentials } from '../../engine/environment/spruceTypes';
import { sampleWebhookTrigger } from '../../engine/triggers/sampleTriggers';
import { startWebhookBench } from '../../engine/webhooks/startWebhookBench';
import { itemOrigin, waiting } from '../clientOf';

describe('a link to this computer', () => {
	let host: Server;
	let requests = 0;
	let address = '';

	beforeAll(async () => {
		host = createServer((_request, response) => {
			requests += 1;
			response.end('of the private network');
		});
		await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
		address = `127.0.0.1:${(host.address() as AddressInfo).port}/file`;
	});

	beforeEach(() => {
		requests = 0;
	});

	afterAll(() => host.close());

	/** Downloads the link with a credential of this Base URL, in n8n's own context of a trigger. */
	async function download(baseUrl: string, url: string): Promise<string> {
		let text = '';
		const downloadIn = async (context: IHookFunctions) => {
			const client = await clientFor(context, {
				access: 'read',
				policy: waiting,
				timeoutMs: 60_000,
				origin: itemOrigin,
				operation: 'conversationItem: download',
			});
			await client.download({
				name: 'attachment 1',
				maxMegabytes: 1,
				link: { url },
				renew: async () => undefined,
				keep: async (content) => {
					text = (await content.toArray()).join('');
					return {};
				},
			});
		};
		const nodeType = sampleWebhookTrigger({
			async create() {
				await downloadIn(this);
				return true;
			},
			webhook: async () => ({}),
		});
		const credentials = spruceCredentials({ tokenType: 'apiToken', apiToken: 'QTpC', baseUrl });
		const bench = await startWebhookBench({ nodeType, credentials });
		try {
			await bench.activate();
			return text;
		} finally {
			await bench.close();
		}
	}

	it.each([
		['http', 'The link to the file is not safe'],
		['https', 'The link to the file leads into a private network'],
	])('over %s is not followed when it comes from Spruce', async (protocol, message) => {
		const url = `${protocol}://${address}`;

		await expect(download('https://api.sprucehealth.com/v1', url)).rejects.toThrow(message);
		expect(requests).toBe(0);
	});

	it('is followed when it comes from a simulator', async () => {
		expect(await download('http://127.0.0.1:1/v1', `http://${address}`)).toBe(
			'of the private network',
		);
		expect(requests).toBe(1);
	});
});
