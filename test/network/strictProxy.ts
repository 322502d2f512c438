import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const page = '<html><h1>Blocked by the clinic</h1></html>';

/** What a proxy does when it is asked to connect to Spruce. */
export type ProxyAnswer = 403 | 407 | keyof typeof oddAnswers;

/** What a proxy sends: each part in a packet of its own, then the end. */
const oddAnswers = {
	closes: [],
	'407 in parts': partsOf(407),
	'403 in parts': partsOf(403),
	'no headers': ['\r\n\r\n'],
	'broken header': ['HTTP/1.1 200 OK\r\nClinic Secret\r\n\r\n'],
	'ends before TLS': ['HTTP/1.1 200 OK\r\n\r\n', ''],
};

/** A proxy that connects to nobody. */
export function strictProxy(answer: () => ProxyAnswer): Server & { asked: string[] } {
	const asked: string[] = [];
	const server = createServer((connection) => {
		connection.on('error', () => {});
		connection.once('data', (data) => {
			asked.push(data.toString().split('\r\n')[0]);
			const given = answer();
			const parts = typeof given === 'number' ? [answerOf(given)] : oddAnswers[given];
			void sendInParts(connection, parts);
		});
	});
	return Object.assign(server, { asked });
}

/** Headers and page apart, as a proxy sends them that reads the page from its disk. */
function partsOf(status: number): string[] {
	const end = answerOf(status).indexOf(page);
	return [answerOf(status).slice(0, end), page];
}

async function sendInParts(connection: Socket, parts: string[]): Promise<void> {
	for (const part of parts) {
		connection.write(part);
		// Long enough for the client to read the part by itself.
		if (parts.length > 1) await sleep(50);
	}
	connection.end();
}

function answerOf(status: number): string {
	return [
		`HTTP/1.1 ${status} Of the proxy`,
		'Server: clinic-proxy/2.0',
		'Content-Type: text/html',
		`Content-Length: ${page.length}`,
		'',
		page,
	].join('\r\n');
}
