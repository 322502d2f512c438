import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { request as fetchFrom } from 'undici';
import { operations } from '../simulator/serving/operations';
import type { Simulator } from '../simulator/startSimulator';
import type { Behavior, Incoming, Outgoing } from './Reading';

const basePath = '/v1';

/** No contact can be created with this number; Spruce says so in the words below. */
export const refusedNumber = '+12065550000';

export const refusalWords = 'the number is not in service';

const refusedAnswer: Outgoing = {
	status: 400,
	headers: { 'content-type': 'application/json', 's-request-id': 'variant' },
	body: { statusCode: 400, type: 'invalid_input', message: refusalWords },
};

/** Headers that belong to one connection. */
const ofConnection = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

/** A Spruce whose behavior can be switched. The simulator behind it knows what was really done. */
export class VariantSpruce {
	/** Plays the reading of the current run; by default the simulator answers. */
	behavior: Behavior = async (request, pass) => await pass(request);

	private constructor(
		private readonly simulator: Simulator,
		private readonly server: FastifyInstance,
	) {}

	static async start(simulator: Simulator): Promise<VariantSpruce> {
		const server = fastify({ bodyLimit: 64 * 1024 * 1024, forceCloseConnections: true });
		server.removeAllContentTypeParsers();
		server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
			done(null, body);
		});
		const variant = new VariantSpruce(simulator, server);
		server.all('/*', async (request, reply) => await variant.serve(request, reply));
		await server.listen({ host: '127.0.0.1', port: 0 });
		return variant;
	}

	get baseUrl(): string {
		const { port } = this.server.server.address() as AddressInfo;
		return `http://127.0.0.1:${port}${basePath}`;
	}

	async close(): Promise<void> {
		await this.server.close();
	}

	private async serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
		const answer = await this.behavior(incomingOf(request), async (passed) => {
			return await this.pass(passed);
		});
		const { body } = answer;
		void reply.code(answer.status).headers(answer.headers);
		if (body === undefined) return await reply.send();
		return await reply.send(isRaw(body) ? body : JSON.stringify(body));
	}

	/** Lets the simulator answer; it takes every number. */
	private async pass(incoming: Incoming): Promise<Outgoing> {
		const { method, path, query, headers, body, operationId } = incoming;
		const isRefused =
			operationId === 'CreateContact' && JSON.stringify(body).includes(refusedNumber);
		if (isRefused) return refusedAnswer;
		const url = new URL(`${this.simulator.baseUrl}${path}`);
		for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
		const answer = await fetchFrom(url, {
			method: method as 'GET',
			headers: withoutConnection(headers),
			body: body === undefined || isRaw(body) ? body : JSON.stringify(body),
		});
		const text = await answer.body.text();
		const isJson = String(answer.headers['content-type']).includes('json');
		return {
			status: answer.statusCode,
			headers: withoutConnection(answer.headers),
			body: text === '' ? undefined : isJson ? (JSON.parse(text) as unknown) : text,
		};
	}
}

function incomingOf({ method, raw, headers, body }: FastifyRequest): Incoming {
	const [address, query = ''] = (raw.url ?? '').split('?');
	const path = address.slice(basePath.length);
	return {
		method,
		path,
		query: Object.fromEntries(new URLSearchParams(query)),
		headers: withoutConnection(headers),
		body: parsed(body, headers['content-type']),
		operationId: operationIdOf(method, path),
		at: Date.now(),
	};
}

function parsed(body: unknown, contentType = ''): unknown {
	if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
	return contentType.includes('json') ? (JSON.parse(body.toString()) as unknown) : body;
}

function isRaw(body: unknown): body is string | Buffer {
	return typeof body === 'string' || Buffer.isBuffer(body);
}

function withoutConnection(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
	const kept = Object.entries(headers).filter(([name]) => !ofConnection.includes(name));
	return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

const patterns = operations.map(({ operationId, method, path }) => ({
	operationId,
	method,
	pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
	hasIds: path.includes('{'),
}));

/** A path without an ID goes first: `/contacts/tags` is no contact. */
function operationIdOf(method: string, path: string): string | undefined {
	return patterns
		.filter((one) => one.method === method && one.pattern.test(path))
		.sort((one, other) => Number(one.hasIds) - Number(other.hasIds))
		.at(0)?.operationId;
}
