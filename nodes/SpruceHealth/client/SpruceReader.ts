import type { IDataObject } from 'n8n-workflow';
import type { Account } from './memory/Account';
import type { CallLoop } from './calls/CallLoop';
import { type ListOptions, pageSizeFor } from './calls/ListOptions';
import { lookUntilFound } from './calls/lookUntilFound';
import { gather, pages } from './calls/pagination';
import type { SpruceRequest } from './wire/request';
import type { Runtime } from './calls/Runtime';

/** The half of the client that reads: records, listings and what becomes of them. */
export class SpruceReader {
	constructor(
		private readonly calls: CallLoop,
		private readonly world: Runtime,
		private readonly account: Account,
	) {}

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
		return await gather(this.pages(path, property, options), options);
	}

	/** The pages of a listing one by one; each is read when it is asked for. */
	pages(path: string, property: string, options: ListOptions = {}): AsyncGenerator<IDataObject[]> {
		const { query, firstPageQuery, body } = options;
		const pageSize = pageSizeFor(options);
		const fetchPage = async (paginationToken: string | undefined) => {
			const position = paginationToken === undefined ? firstPageQuery : { paginationToken };
			return await this.page(path, { pageSize, ...query, ...position }, body);
		};
		return pages(fetchPage, property);
	}

	/** The first record of a listing that will do, or undefined; pages after it are not read. */
	async firstMatch(
		path: string,
		property: string,
		willDo: (record: IDataObject) => boolean,
		options: ListOptions = {},
	): Promise<IDataObject | undefined> {
		for await (const page of this.pages(path, property, options)) {
			const found = page.find(willDo);
			if (found !== undefined) return found;
		}
		return undefined;
	}

	/**
	 * A whole listing that seldom changes, such as tags, lines and members; at most a minute old, so
	 * that a thousand items do not ask for it a thousand times.
	 */
	async cachedList(
		path: string,
		property: string,
		options?: Pick<ListOptions, 'largestPage'>,
	): Promise<IDataObject[]> {
		const { listings } = this.account;
		const known = listings.recall(path, this.world.now());
		if (known !== undefined) return known;
		const records = await this.list(path, property, { ...options, keepPartial: false });
		listings.remember(path, records, this.world.now());
		return records;
	}

	/** Looks again and again until something is there, or the time is over: then undefined. */
	async waitFor<Found>(
		look: () => Promise<Found | undefined>,
		seconds: number,
	): Promise<Found | undefined> {
		return await lookUntilFound(this.world, look, seconds);
	}

	private async read(request: SpruceRequest): Promise<IDataObject> {
		return (await this.calls.call(request)) ?? {};
	}
}
