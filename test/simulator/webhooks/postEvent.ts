import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { signatureOf } from './signatureOf';

/** What is posted, and how long an answer is waited for. */
export interface EventPost {
	url: URL;
	/** The text as it is sent and signed. */
	body: string;
	secret: string;
	answerLimitMs: number;
	/** Breaks the connection off. */
	signal: AbortSignal;
}

/** How a post ended: with a whole answer, or without one. */
export type PostOutcome = { status: number } | { error: string };

/** Sends an event once, signed as Spruce does, on a connection of its own. Never throws. */
export async function postEvent(post: EventPost): Promise<PostOutcome> {
	const { url, body, secret, answerLimitMs, signal } = post;
	const content = Buffer.from(body);
	const headers = {
		'content-type': 'application/json',
		'content-length': content.length,
		'x-spruce-signature': signatureOf(content, secret),
	};
	return await new Promise((resolve) => {
		const send = url.protocol === 'https:' ? requestHttps : requestHttp;
		const request = send(url, { method: 'POST', headers, agent: false, signal }, (response) => {
			response.on('end', () => finish({ status: response.statusCode ?? 0 }));
			response.on('error', fail);
			response.resume();
		});
		const limit = setTimeout(
			() => request.destroy(new Error(`no answer within ${answerLimitMs} ms`)),
			answerLimitMs,
		);
		request.on('error', fail);
		request.end(content);

		function fail({ message, code }: NodeJS.ErrnoException) {
			finish({ error: message || (code ?? 'no connection') });
		}

		function finish(outcome: PostOutcome) {
			clearTimeout(limit);
			resolve(outcome);
		}
	});
}
