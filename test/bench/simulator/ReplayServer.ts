import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatorAddress } from './protocol';

interface KeptAnswer {
	headers: Record<string, string>;
	body: Buffer;
}

/**
 * Answers reads as the simulator answered them the first time. The simulator sorts all its
 * contacts for each page: measured through it, every client would look as fast as the others.
 */
export class ReplayServer {
	requests = 0;

	private readonly kept = new Map<string, KeptAnswer>();

	/** @param latencyMs how long each answer takes at least */
	constructor(
		private readonly origin: SimulatorAddress,
		private readonly latencyMs = 0,
	) {}

	/** Resolves to its address. */
	async listen(): Promise<SimulatorAddress> {
		const server = createServer((request, response) => {
			this.requests += 1;
			const { latencyMs } = this;
			const latency = latencyMs > 0 ? sleep(latencyMs) : undefined;
			void this.answer(request.url ?? '/').then(async ({ headers, body }) => {
				await latency;
				response.writeHead(200, { ...headers, 'content-length': body.length });
				response.end(body);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		return { ...this.origin, baseUrl: `http://127.0.0.1:${port}/v1` };
	}

	private async answer(target: string): Promise<KeptAnswer> {
		const url = new URL(target, this.origin.baseUrl);
		// Clients differ in how they encode a pagination token.
		const name = `${url.pathname} ${JSON.stringify([...url.searchParams].sort())}`;
		const known = this.kept.get(name);
		if (known !== undefined) return known;
		const response = await fetch(url, {
			headers: { authorization: `Bearer ${this.origin.token}` },
		});
		const { headers } = response;
		const answer = {
			headers: { 'content-type': headers.get('content-type') ?? '' },
			body: Buffer.from(await response.arrayBuffer()),
		};
		this.kept.set(name, answer);
		return answer;
	}
}
