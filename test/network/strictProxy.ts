import { createServer, type Server } from 'node:net';

const page = '<html><h1>Blocked by the clinic</h1></html>';

/** What a proxy does when it is asked to connect to Spruce. */
export type ProxyAnswer = 'closes' | 200 | 403 | 407 | 502;

/** A proxy that connects to nobody. */
export function strictProxy(answer: () => ProxyAnswer): Server & { asked: string[] } {
	const asked: string[] = [];
	const server = createServer((connection) => {
		connection.on('error', () => {});
		connection.once('data', (data) => {
			asked.push(data.toString().split('\r\n')[0]);
			const status = answer();
			if (status === 'closes') connection.destroy();
			else connection.end(answerOf(status));
		});
	});
	return Object.assign(server, { asked });
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
