import type { IDataObject } from 'n8n-workflow';
import type { Account } from './Account';
import { CallLoop } from './CallLoop';
import { type CallOrigin, idempotencyKey } from './idempotency';
import { gather, pages } from './pagination';
import type { RateLimitPolicy } from './rateLimit';
import type { SpruceRequest } from './request';
import { withoutBlanks } from './withoutBlanks';
import type { World } from './world';

/** How a listing is asked for. */
export interface ListOptions {
	/** The most records to return; all of them when left out. */
	limit?: number;
	/** The largest `pageSize` that the operation takes: 500, or 200 for conversations and items. */
	largestPage?: number;
	query?: IDataObject;
	/** Sent with the first page only: Spruce refuses `startFrom` beside a pagination token. */
	firstPageQuery?: IDataObject;
	/** Makes it a search: the page is asked for with POST and this body. */
	body?: IDataObject;
}

/**
 * Talks to Spruce for one item: every call is repeated where that is safe, waits for the
 * organization's rate limit, and ends in an answer or in one error that a clinic can act on.
 */
export class SpruceClient {
	private readonly calls: CallLoop;

	private writes = 0;

	constructor(
		private readonly world: World,
		private readonly account: Account,
		policy: RateLimitPolicy,
		private readonly origin: CallOrigin,
	) {
		this.calls = new CallLoop(world, account, policy);
	}

	/** Reads one record. */
	async get(path: string, query?: IDataObject): Promise<IDataObject> {
		return await this.read({ method: 'GET', path, query, repeatable: true });
	}

	/**
	 * The organization's budget as Spruce states it now, at the price of one call. A limit that the
	 * organization does not have is left out.
	 */
	async rateLimit(): Promise<IDataObject> {
		await this.get('/organization');
		return { ...this.account.limiter.rateLimit };
	}

	/** Reads one page of a listing, for pick lists that fetch more as the user scrolls. */
	async page(path: string, query: IDataObject, body?: IDataObject): Promise<IDataObject> {
		const method = body === undefined ? 'GET' : 'POST';
		return await this.read({ method, path, query, body, repeatable: true });
	}

	/**
	 * Reads a listing to its end, or to the limit, in the largest pages.
	 *
	 * @param property where a page holds its records, e.g. `contacts`
	 */
	async list(path: string, property: string, options: ListOptions = {}): Promise<IDataObject[]> {
		const { limit = Infinity, largestPage = 500, query, firstPageQuery, body } = options;
		const pageSize = Math.min(limit, largestPage);
		const fetchPage = async (paginationToken: string | undefined) => {
			const position = paginationToken === undefined ? firstPageQuery : { paginationToken };
			return await this.page(path, { pageSize, ...query, ...position }, body);
		};
		return await gather(pages(fetchPage, property), limit);
	}

	/** Creates or sends something, once, however often it has to be tried. */
	async post(path: string, body: IDataObject): Promise<IDataObject> {
		return await this.write('POST', path, withoutBlanks(body));
	}

	/**
	 * Changes a record. What is blank stays as it is.
	 *
	 * @param cleared what to erase, with its empty value: `{ companyName: '', tagIds: [] }`
	 */
	async patch(path: string, body: IDataObject, cleared: IDataObject = {}): Promise<IDataObject> {
		return await this.write('PATCH', path, { ...withoutBlanks(body), ...cleared });
	}

	/** Deletes a record. */
	async delete(path: string): Promise<IDataObject> {
		await this.calls.call({ method: 'DELETE', path, repeatable: true });
		return { deleted: true };
	}

	private async read(request: SpruceRequest): Promise<IDataObject> {
		return (await this.calls.call(request)) ?? {};
	}

	private async write(
		method: 'POST' | 'PATCH',
		path: string,
		body: IDataObject,
	): Promise<IDataObject> {
		// Made here, outside the retry loop: every try of this call carries the same key.
		const key = idempotencyKey(this.origin, this.writes++, { method, path, body });
		const { memory } = this.account;
		const known = memory.recall(path, key, this.world.now());
		if (known !== undefined) return known;
		const request = { method, path, body, repeatable: true, idempotencyKey: key };
		const answer = await this.calls.call(request);
		if (answer === undefined) return { duplicate: true, idempotencyKey: key };
		memory.remember(path, key, answer, this.world.now());
		return answer;
	}
}
