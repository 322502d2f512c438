import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { deflateSync, gzipSync } from 'node:zlib';
import { engineMajor } from '../environment/engineVersion';
import { sampleWebhookTrigger } from '../triggers/sampleTriggers';
import { startWebhookBench, type WebhookBench } from '../webhooks/startWebhookBench';

let bench: WebhookBench;

type Webhook = (this: IWebhookFunctions) => Promise<IWebhookResponseData>;

async function startWith(webhook: Webhook, typeVersion = 1): Promise<void> {
	const nodeType = sampleWebhookTrigger({ webhook });
	bench = await startWebhookBench({ nodeType, node: { typeVersion } });
	await bench.activate();
}

afterEach(async () => await bench.close());

describe('a request', () => {
	interface Seen {
		rawBody?: Buffer;
		body: unknown;
		header?: string;
		query: unknown;
	}

	async function seenOf(
		request: Parameters<WebhookBench['receive']>[0],
		typeVersion?: number,
	): Promise<Seen | undefined> {
		let seen: Seen | undefined;
		await startWith(async function () {
			const { rawBody, body } = this.getRequestObject() as Seen;
			const header = this.getHeaderData()['x-signature'];
			seen = { rawBody, body, header: String(header), query: this.getQueryData() };
			return {};
		}, typeVersion);
		await bench.receive(request);
		return seen;
	}

	const json = Buffer.from('{ "name" : "Zoë",\r\n"n":1.0 }');
	const type = { 'content-type': 'application/json; charset=utf-8' };

	it.each([
		['as it is', {}, json],
		['in gzip', { 'content-encoding': 'gzip' }, gzipSync(json)],
		['in deflate', { 'content-encoding': 'deflate' }, deflateSync(json)],
	])('of JSON %s reaches the node byte for byte, and parsed', async (_, encoding, body) => {
		const headers = { ...type, ...encoding, 'x-signature': 'abc=' };
		const seen = await seenOf({ headers, body });

		expect(seen?.rawBody?.equals(json)).toBe(true);
		expect(seen).toMatchObject({ body: { name: 'Zoë', n: 1 }, header: 'abc=', query: {} });
	});

	it('of any bytes reaches the node unparsed', async () => {
		const body = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
		const seen = await seenOf({ headers: { 'content-type': 'application/octet-stream' }, body });

		expect(seen?.rawBody?.equals(body)).toBe(true);
		expect(seen?.body).toBeUndefined();
	});

	it('of JSON that is broken reaches the node only under another media type', async () => {
		const body = '{"half":';
		expect((await seenOf({ body }))?.rawBody?.toString()).toBe(body);
		await bench.close();
		expect(await seenOf({ headers: type, body })).toBeUndefined();

		const { status, body: answer, error } = await bench.receive({ headers: type, body });
		expect([status, answer]).toEqual([
			422,
			expect.stringContaining('"message":"Failed to parse request body"'),
		]);
		expect(error).toBeDefined();
	});

	it('of JSON with a byte order mark is understood by n8n 2.x only', async () => {
		const seen = await seenOf({ headers: type, body: '\ufeff{"a":1}' });
		expect(seen?.body).toEqual(engineMajor >= 2 ? { a: 1 } : undefined);
	});

	it('without a body has an empty raw body', async () => {
		const seen = await seenOf({ headers: type });
		expect(seen?.rawBody).toEqual(Buffer.alloc(0));
	});

	it('of a media type that n8n cannot parse is read by a node of version 2 itself', async () => {
		const read: unknown[] = [];
		await startWith(async function () {
			const request = this.getRequestObject() as {
				rawBody?: Buffer;
				readRawBody(): Promise<void>;
			};
			read.push(request.rawBody);
			await request.readRawBody();
			await request.readRawBody();
			read.push(request.rawBody?.toString());
			return {};
		}, 2);

		await bench.receive({ headers: { 'content-type': 'image/png' }, body: 'png' });

		expect(read).toEqual([undefined, 'png']);
	});

	it('with a broken encoding is refused before the node', async () => {
		await startWith(async () => ({}));
		const headers = { ...type, 'content-encoding': 'gzip' };
		const { status, body } = await bench.receive({ headers, body: json });
		expect([status, body]).toEqual([
			500,
			'{"code":0,"message":"There was a problem executing the workflow"}',
		]);
	});
});
