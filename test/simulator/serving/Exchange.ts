import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './Refusal';
import type { RecordedRequest } from '../Simulator';
import type { SimulatorState } from '../SimulatorState';

const basePath = /^\/v1(?=\/|$)/;

/** One request and the answer to it. */
export class Exchange {
	readonly record: RecordedRequest;
	/** The place of the request among all requests. */
	readonly index: number;
	/** What every answer carries. */
	headers: Record<string, string>;

	constructor(
		private readonly state: SimulatorState,
		private readonly request: FastifyRequest,
		private readonly reply: FastifyReply,
		operationId?: string,
	) {
		const [path, query = ''] = (request.raw.url ?? '').split('?');
		this.record = {
			method: request.method,
			path: path.replace(basePath, ''),
			...(operationId && { operationId }),
			query: Object.fromEntries(new URLSearchParams(query)),
			headers: request.headers as Record<string, string>,
			body: undefined,
			status: 0,
			receivedAt: Date.now(),
		};
		this.index = state.requests.push(this.record) - 1;
		this.headers = { 's-request-id': state.organization.newId('req') };
	}

	get params(): Record<string, string> {
		return (this.request.params ?? {}) as Record<string, string>;
	}

	/** The name of the request in messages. */
	get name(): string {
		const { method, path, operationId } = this.record;
		return `${method} ${path}${operationId ? ` (${operationId})` : ''}`;
	}

	/** Sends an answer; without a body, an empty one. */
	send(status: number, body?: unknown, headers: Record<string, string> = this.headers): void {
		this.settle(status);
		void this.reply.code(status).headers(headers).send(body);
	}

	sendRefusal(refusal: Refusal): void {
		this.send(refusal.statusCode, refusal.body);
	}

	/** Breaks the connection, after a piece of an answer when one is given. */
	breakOff(piece?: Buffer): void {
		if (piece !== undefined) {
			this.sendHalf(piece, () => this.request.raw.socket.destroy());
			return;
		}
		this.settle(0);
		this.reply.hijack();
		this.request.raw.socket.resetAndDestroy();
	}

	/** Sends a piece of an answer and then nothing more; the connection stays. */
	stall(piece: Buffer): void {
		this.sendHalf(piece, () => {});
	}

	/** Says nothing, and hangs up after a while when one is given. */
	keepSilent(delayMs?: number): void {
		this.settle(0);
		this.reply.hijack();
		if (delayMs === undefined) return;
		setTimeout(() => this.request.raw.socket.destroy(), delayMs).unref();
	}

	private sendHalf(piece: Buffer, afterwards: () => void): void {
		this.settle(0);
		this.reply.hijack();
		const { raw } = this.reply;
		raw.writeHead(200, { 'content-type': 'application/json', 'content-length': piece.length * 2 });
		raw.write(piece, afterwards);
	}

	private settle(status: number): void {
		this.record.status = status;
		if (status > 0) this.record.answeredAt = Date.now();
		this.state.onAnswer?.(this.record);
	}
}
