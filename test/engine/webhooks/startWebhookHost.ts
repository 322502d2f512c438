import type { IDataObject } from 'n8n-workflow';
import { createServer, type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebhookHttpRequest } from './WebhookHttpRequest';
import { WebhookHttpResponse } from './WebhookHttpResponse';

/** A request to a webhook. */
export interface SentRequest {
	/** POST when left out. */
	method?: string;
	headers?: Record<string, string>;
	/** Bytes and text are sent as they are, anything else as JSON. */
	body?: Buffer | string | IDataObject | IDataObject[];
}

/** What the sender saw. */
export interface SenderAnswer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

export interface WebhookHost<Outcome> {
	/** E.g. `http://127.0.0.1:38123`. */
	readonly url: string;
	/** What became of every request, also of those that others sent, in the order they came. */
	readonly outcomes: Array<Promise<Outcome>>;
	/** Sends a request over the wire. Rejects when nobody answers within two minutes. */
	send(path: string, request: SentRequest): Promise<[SenderAnswer, Outcome]>;
	close(): Promise<void>;
}

const longestSilenceMs = 120_000;

/** Starts a server on this machine that stands in for n8n's. */
export async function startWebhookHost<Outcome>(
	handle: (request: WebhookHttpRequest, response: WebhookHttpResponse) => Promise<Outcome>,
): Promise<WebhookHost<Outcome>> {
	const outcomes: Array<Promise<Outcome>> = [];
	// Each request has a connection of its own, by whose port the sender finds the outcome.
	const byPort = new Map<number | undefined, Promise<Outcome>>();
	const server = createServer<typeof WebhookHttpRequest, typeof WebhookHttpResponse>(
		{ IncomingMessage: WebhookHttpRequest, ServerResponse: WebhookHttpResponse },
		(request, response) => {
			const outcome = handle(request, response);
			outcome.catch(() => response.destroy());
			outcomes.push(outcome);
			byPort.set(request.socket.remotePort, outcome);
		},
	);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		outcomes,
		async send(path, request) {
			const [port, answer] = await sendOnce(`${url}${path}`, request);
			const outcome = byPort.get(port);
			if (outcome === undefined) throw new Error('The server did not see the request');
			byPort.delete(port);
			return [answer, await outcome];
		},
		async close() {
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}

async function sendOnce(
	url: string,
	{ method = 'POST', headers = {}, body }: SentRequest,
): Promise<[port: number | undefined, answer: SenderAnswer]> {
	const isVerbatim = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
	const content = isVerbatim ? body : JSON.stringify(body);
	const ownHeaders = isVerbatim ? {} : { 'content-type': 'application/json' };
	return await new Promise((resolve, reject) => {
		const signal = AbortSignal.timeout(longestSilenceMs);
		const options = { method, headers: { ...ownHeaders, ...headers }, agent: false, signal };
		const sent = httpRequest(url, options, (response) => {
			const port = response.socket.localPort;
			const { statusCode: status = 0, headers: answered } = response;
			text(response).then((answer) => {
				resolve([port, { status, headers: answered, body: answer }]);
			}, reject);
		});
		sent.on('error', (error) => {
			reject(signal.aborted ? new Error(`Nobody answered ${method} ${url}`) : error);
		});
		sent.end(content);
	});
}
