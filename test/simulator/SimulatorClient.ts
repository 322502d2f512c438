import type { Simulator } from './Simulator';

/** An answer of the simulator; the body is read as JSON where it is JSON. */
export interface SimulatorAnswer {
	status: number;
	headers: Headers;
	/** Left as loose as it is parsed: the tests look into bodies of every shape. */
	body: ReturnType<JSON['parse']>;
}

/** Sends plain requests to the simulator, as its own tests need them. */
export class SimulatorClient {
	constructor(private readonly simulator: Simulator) {}

	async get(path: string, query: Record<string, string> = {}): Promise<SimulatorAnswer> {
		return await this.send('GET', path, { query });
	}

	async post(
		path: string,
		body?: unknown,
		headers: Record<string, string> = {},
	): Promise<SimulatorAnswer> {
		return await this.send('POST', path, { body, headers });
	}

	async patch(path: string, body: unknown): Promise<SimulatorAnswer> {
		return await this.send('PATCH', path, { body });
	}

	async delete(path: string, query: Record<string, string> = {}): Promise<SimulatorAnswer> {
		return await this.send('DELETE', path, { query });
	}

	async send(
		method: string,
		path: string,
		{
			query = {},
			body,
			headers = {},
			signal,
		}: {
			query?: Record<string, string>;
			body?: unknown;
			headers?: Record<string, string>;
			signal?: AbortSignal;
		} = {},
	): Promise<SimulatorAnswer> {
		const { baseUrl, token } = this.simulator;
		const search = new URLSearchParams(query).toString();
		const answer = await fetch(`${baseUrl}${path}${search && `?${search}`}`, {
			method,
			redirect: 'manual',
			signal,
			headers: {
				authorization: `Bearer ${token}`,
				...(body !== undefined && { 'content-type': 'application/json' }),
				...headers,
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		const isJson = answer.headers.get('content-type')?.startsWith('application/json');
		const { status, headers: answerHeaders } = answer;
		return { status, headers: answerHeaders, body: isJson && text ? JSON.parse(text) : text };
	}

	/** All records of a paged list, page after page. */
	async getAll(
		path: string,
		property: string,
		query: Record<string, string> = {},
	): Promise<Array<{ id: string }>> {
		const records: Array<{ id: string }> = [];
		let token: string | undefined;
		do {
			const paging = token === undefined ? query : { ...query, paginationToken: token };
			const { body } = await this.get(path, paging);
			records.push(...body[property]);
			token = body.hasMore ? body.paginationToken : undefined;
		} while (token !== undefined);
		return records;
	}
}
