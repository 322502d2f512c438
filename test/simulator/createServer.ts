import fastify, { type FastifyInstance } from 'fastify';
import { Exchange } from './serving/Exchange';
import type { Operation } from './serving/Operation';
import { operations } from './serving/operations';
import { Refusal } from './serving/Refusal';
import { serveFile } from './serving/serveFile';
import { serveOperation } from './serving/serveOperation';
import type { SimulatorState } from './SimulatorState';

const largestBody = 64 * 1024 * 1024;

/** The server, which does not listen yet. */
export function createServer(state: SimulatorState): FastifyInstance {
	const server = fastify({
		bodyLimit: largestBody,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		routerOptions: { maxParamLength: 1000 },
		frameworkErrors: (error, request, reply) => {
			state.violations.push(`${request.method} ${request.raw.url}: ${error.message}`);
			new Exchange(state, request, reply).sendRefusal(Refusal.invalidInput(error.message));
		},
	});
	// By the clock of this process, which tests may stop; without it, Node sends the time of day.
	server.addHook('onRequest', async (_request, reply) => {
		reply.raw.setHeader('Date', new Date().toUTCString());
	});
	// The body is read later: so that a request with a broken body or none is recorded.
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	const serve =
		(operation?: Operation): Parameters<FastifyInstance['route']>[0]['handler'] =>
		async (request, reply) => {
			const exchange = new Exchange(state, request, reply, operation?.operationId);
			await serveOperation(state, exchange, operation, request.body);
			return reply;
		};
	for (const operation of operations) {
		const url = `/v1${operation.path.replace(/\{(\w+)\}/g, ':$1')}`;
		server.route({ method: operation.method, url, handler: serve(operation) });
	}
	server.setNotFoundHandler(serve());
	server.get('/files/:mediaId', async (request, reply) => {
		await serveFile(state, new Exchange(state, request, reply));
		return reply;
	});
	return server;
}
