import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as it arrived. */
export interface ReceivedEvent {
	path: string;
	headers: IncomingHttpHeaders;
	/** The bytes that the signature is made of. */
	raw: Buffer;
	/** Left as loose as it is parsed: objects of every shape arrive. */
	body: ReturnType<JSON['parse']>;
	/** In milliseconds since 1970. */
	at: number;
}

/** How an event is answered: with a status, or by hand. */
export type ReceiverAnswer =
	| number
	| ((event: ReceivedEvent, response: ServerResponse) => number | Promise<number> | undefined);

/** A server on this computer that webhook events are sent to. */
export interface Receiver {
	url: string;
	/** What has arrived, in order. */
	received: ReceivedEvent[];
	/** Default 200; may be changed while running. */
	answer: ReceiverAnswer;
	/** How many events are being answered just now. */
	underWay: number;
	/** The most that there ever were. */
	mostUnderWay: number;
	/** The connections that are open. */
	connections(): Promise<number>;
	close(): Promise<void>;
}

/** Starts a receiver of webhook events. */
export async function startReceiver(): Promise<Receiver> {
	const server = createServer((request, response) => {
		const pieces: Buffer[] = [];
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			const raw = Buffer.concat(pieces);
			const { url: path = '', headers } = request;
			const body = JSON.parse(raw.toString()) as unknown;
			void answer({ path, headers, raw, body, at: Date.now() }, response);
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const receiver: Receiver = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
		received: [],
		answer: 200,
		underWay: 0,
		mostUnderWay: 0,
		connections: async () =>
			await new Promise((resolve) => server.getConnections((_error, count) => resolve(count))),
		async close() {
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
	return receiver;

	async function answer(event: ReceivedEvent, response: ServerResponse): Promise<void> {
		receiver.received.push(event);
		receiver.underWay++;
		receiver.mostUnderWay = Math.max(receiver.mostUnderWay, receiver.underWay);
		response.on('close', () => receiver.underWay--);
		const given = receiver.answer;
		const status = typeof given === 'number' ? given : await given(event, response);
		// Without a status the answer is given by hand, or never.
		if (status !== undefined) response.writeHead(status).end();
	}
}
