import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { join } from 'node:path';

/** A server whose certificate no one trusts: it is signed by itself, for localhost. */
export function untrustedServer(): Server {
	const pem = readFileSync(join(__dirname, 'selfSigned.pem'));
	return createServer({ key: pem, cert: pem }, (_request, response) => response.end('{}'));
}
