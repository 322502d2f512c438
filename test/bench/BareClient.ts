import type { IDataObject } from 'n8n-workflow';
import { Pool } from 'undici';
import type { SimulatorAddress } from './simulator/protocol';

const connections = 10;

/** The least that a client can do: undici with its connections kept open, and nothing else. */
export class BareClient {
	private readonly pool: Pool;

	private readonly headers: Record<string, string>;

	constructor({ baseUrl, token }: SimulatorAddress) {
		this.pool = new Pool(new URL(baseUrl).origin, { connections });
		this.headers = { authorization: `Bearer ${token}` };
	}

	async get(path: string): Promise<IDataObject> {
		const { headers } = this;
		const { body } = await this.pool.request({ method: 'GET', path: `/v1${path}`, headers });
		return (await body.json()) as IDataObject;
	}

	/** All contacts, page after page. */
	async listContacts(): Promise<IDataObject[]> {
		const contacts: IDataObject[] = [];
		let path: string | undefined = '/contacts?pageSize=500';
		while (path !== undefined) {
			const page: IDataObject = await this.get(path);
			contacts.push(...(page.contacts as IDataObject[]));
			const token = encodeURIComponent(String(page.paginationToken));
			path = page.hasMore ? `/contacts?pageSize=500&paginationToken=${token}` : undefined;
		}
		return contacts;
	}

	/** Reads contacts, `concurrency` at a time. */
	async readContacts(ids: readonly string[], concurrency: number): Promise<IDataObject[]> {
		const records: IDataObject[] = [];
		let next = 0;
		const lane = async () => {
			while (next < ids.length) {
				const position = next++;
				records[position] = await this.get(`/contacts/${ids[position]}`);
			}
		};
		await Promise.all(Array.from({ length: concurrency }, lane));
		return records;
	}

	/** Sends bodies one after another. */
	async post(path: string, bodies: readonly IDataObject[]): Promise<IDataObject[]> {
		const headers = { ...this.headers, 'content-type': 'application/json' };
		const answers: IDataObject[] = [];
		for (const content of bodies) {
			const options = { method: 'POST', path: `/v1${path}`, headers } as const;
			const { body } = await this.pool.request({ ...options, body: JSON.stringify(content) });
			answers.push((await body.json()) as IDataObject);
		}
		return answers;
	}

	async close(): Promise<void> {
		await this.pool.close();
	}
}
