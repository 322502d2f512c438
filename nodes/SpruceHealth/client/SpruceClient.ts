import type { IDataObject } from 'n8n-workflow';
import type { Account } from './Account';
import { CallLoop } from './CallLoop';
import { firstFound } from './firstFound';
import { type ListOptions, pageSizeFor } from './ListOptions';
import { gather, pages } from './pagination';
import type { RateLimitPolicy } from './rateLimit';
import type { SpruceRequest } from './request';
import type { UploadFile } from './UploadFile';
import { withoutBlanks } from './withoutBlanks';
import type { World } from './world';
import { type WriteOptions, type WriterOptions, Writes } from './Writes';

/** What belongs to one item: where its calls come from, and what they may do. */
export interface ClientOptions extends WriterOptions {
	policy: RateLimitPolicy;
}

/**
 * Talks to Spruce for one item: every call is repeated where that is safe, waits for the
 * organization's rate limit, and ends in an answer or in one error that a clinic can act on.
 */
export class SpruceClient {
	private readonly calls: CallLoop;

	private readonly writes: Writes;

	constructor(
		private readonly world: World,
		private readonly account: Account,
		{ policy, ...options }: ClientOptions,
	) {
		this.calls = new CallLoop(world, account, policy);
		this.writes = new Writes(this.calls, world, account, options);
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
		return await gather(this.walk(path, property, options), options.limit ?? Infinity);
	}

	/** The first record of a listing that will do, or undefined; pages after it are not read. */
	async find(
		path: string,
		property: string,
		willDo: (record: IDataObject) => boolean,
		options: ListOptions = {},
	): Promise<IDataObject | undefined> {
		for await (const page of this.walk(path, property, options)) {
			const found = page.find(willDo);
			if (found !== undefined) return found;
		}
		return undefined;
	}

	/**
	 * A whole listing that seldom changes, such as tags, lines and members; at most a minute old, so
	 * that a thousand items do not ask for it a thousand times.
	 */
	async lookUp(
		path: string,
		property: string,
		options?: Pick<ListOptions, 'largestPage'>,
	): Promise<IDataObject[]> {
		const { lookups } = this.account;
		const known = lookups.recall(path, this.world.now());
		if (known !== undefined) return known;
		const records = await this.list(path, property, options);
		lookups.remember(path, records, this.world.now());
		return records;
	}

	/** Creates or sends something, once, however often it has to be tried. */
	async post(
		path: string,
		body: IDataObject | undefined,
		options: WriteOptions = {},
	): Promise<IDataObject> {
		const sent = options.keepsBlanks === true ? body : body && withoutBlanks(body);
		return await this.writes.keyed('POST', path, sent, options);
	}

	/**
	 * What this `post`, being the item's next write, was answered when n8n ran the item before (Retry
	 * On Fail). Sends nothing.
	 */
	answeredBefore(path: string, body: IDataObject): IDataObject | undefined {
		return this.writes.answeredBefore(path, withoutBlanks(body));
	}

	/**
	 * Changes a record. What is blank stays as it is.
	 *
	 * @param cleared what to erase, with its empty value: `{ companyName: '', tagIds: [] }`
	 */
	async patch(
		path: string,
		body: IDataObject,
		cleared: IDataObject = {},
		options?: WriteOptions,
	): Promise<IDataObject> {
		return await this.writes.keyed('PATCH', path, { ...withoutBlanks(body), ...cleared }, options);
	}

	/**
	 * Creates a record that another write needs, or gets the one that exists: a tag. Only for what
	 * Spruce answers with the existing record. The keys of the item's own writes stay what they are,
	 * whether or not this one had to be made.
	 */
	async findOrCreate(path: string, body: IDataObject): Promise<IDataObject> {
		return await this.writes.findOrCreate(path, body);
	}

	/**
	 * Sends something to a patient by an operation that takes no idempotency key: an invite. Spruce
	 * would not recognise a repeat, so this process does, under Retry On Fail as well; what may have
	 * been carried out is not sent again.
	 */
	async postUnkeyed(
		path: string,
		body: IDataObject,
		options?: Pick<WriteOptions, 'identity'>,
	): Promise<IDataObject> {
		return await this.writes.unkeyed(path, withoutBlanks(body), options);
	}

	/**
	 * A write that no operation of ours knows: the body goes out as it is, blanks and all. A POST is
	 * not repeated once it may have been carried out.
	 */
	async custom(
		method: 'POST' | 'PATCH' | 'PUT',
		path: string,
		body: IDataObject | undefined,
		query: IDataObject,
	): Promise<IDataObject> {
		return await this.writes.custom(method, path, body, query);
	}

	/** Uploads a file and returns its id; the same file of the same item is uploaded once. */
	async upload(file: UploadFile): Promise<string> {
		return await this.writes.upload(file);
	}

	/** Deletes a record. */
	async delete(path: string, query?: IDataObject): Promise<IDataObject> {
		await this.writes.delete(path, query);
		return { deleted: true };
	}

	/** Looks again and again until something is there, or the time is over: then undefined. */
	async waitFor<Found>(
		look: () => Promise<Found | undefined>,
		seconds: number,
	): Promise<Found | undefined> {
		return await firstFound(this.world, look, seconds);
	}

	private walk(
		path: string,
		property: string,
		options: ListOptions,
	): AsyncGenerator<IDataObject[]> {
		const { query, firstPageQuery, body } = options;
		const pageSize = pageSizeFor(options);
		const fetchPage = async (paginationToken: string | undefined) => {
			const position = paginationToken === undefined ? firstPageQuery : { paginationToken };
			return await this.page(path, { pageSize, ...query, ...position }, body);
		};
		return pages(fetchPage, property);
	}

	private async read(request: SpruceRequest): Promise<IDataObject> {
		return (await this.calls.call(request)) ?? {};
	}
}
