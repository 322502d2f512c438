import { type IDataObject, sleep } from 'n8n-workflow';
import { recordIn } from '../../values/answers/recordIn';
import type { CallLoop } from '../calls/CallLoop';
import type { Runtime } from '../calls/Runtime';
import type { ListedPart } from '../errors/failure';
import type { Account } from '../memory/Account';
import { recordName } from '../wire/recordName';
import type { SpruceRequest } from '../wire/request';
import { isUnfiltered, type ListOptions, pageSizeFor } from './ListOptions';
import { isMoreLeft } from './isMoreLeft';
import { lookUntilFound } from './lookUntilFound';
import { type Page, pageIn, seenNames } from './page';
import { type FetchPage, gather, pages } from './pagination';
import { type FetchEarly, readAhead } from './readAhead';

/** The reads of one item, as documented at `SpruceClient`. */
export class Reads {
	/** Whether the last list that was read up to its limit is known to go on. */
	hasLeftMore = false;

	constructor(
		private readonly calls: CallLoop,
		private readonly runtime: Pick<Runtime, 'now' | 'wait'>,
		private readonly account: Account,
		private readonly recordsOfRun: Map<string, IDataObject>,
	) {}

	async get(path: string): Promise<IDataObject> {
		const request = pageRequest(path);
		const answer = await this.read(request);
		const expected = recordName(path, true);
		const record = recordIn(answer, expected);
		if (record !== undefined) return record;
		throw this.calls.unknownShape(request, { expected, seen: seenNames(answer) });
	}

	async getOnce(path: string): Promise<IDataObject> {
		const record = this.recordsOfRun.get(path) ?? (await this.get(path));
		this.recordsOfRun.set(path, record);
		return record;
	}

	async rateLimit(): Promise<IDataObject> {
		await this.page('/organization', {});
		return { ...this.account.limiter.rateLimit };
	}

	async page(path: string, query: IDataObject, body?: IDataObject): Promise<IDataObject> {
		return await this.read(pageRequest(path, query, body));
	}

	async listPage(
		path: string,
		property: string,
		query: IDataObject,
		body?: IDataObject,
		onText?: SpruceRequest['onText'],
	): Promise<Page> {
		const request = { ...pageRequest(path, query, body), onText };
		const answer = await this.read(request);
		const page = pageIn(answer, property);
		if (page !== undefined) return page;
		throw this.calls.unknownShape(request, { expected: property, seen: seenNames(answer) });
	}

	async list(path: string, property: string, options: ListOptions = {}): Promise<IDataObject[]> {
		let latest: Page | undefined;
		const isReadToItsEnd = options.limit === undefined;
		const listing = this.pages(path, property, options, (fetchPage) =>
			isReadToItsEnd
				? readAhead(fetchPage, sleep)
				: async (token) => (latest = await fetchPage(token)),
		);
		const { records, isCutOff } = await gather(listing, options);
		if (records.length === options.limit) {
			this.hasLeftMore = isCutOff || isMoreLeft(records.length, latest);
		}
		return records;
	}

	/** @param fetch makes of a way to fetch pages the one that is used; the same when left out */
	pages(
		path: string,
		property: string,
		options: ListOptions = {},
		fetch: (fetchPage: FetchEarly) => FetchPage = (fetchPage) => fetchPage,
	): AsyncGenerator<IDataObject[]> {
		const { query, firstPageQuery, body } = options;
		const pageSize = pageSizeFor(options);
		const fetchPage: FetchEarly = async (paginationToken, onText) => {
			const position = paginationToken === undefined ? firstPageQuery : { paginationToken };
			const asked = { pageSize, ...query, ...position };
			return await this.listPage(path, property, asked, body, onText);
		};
		const incompleteListing = (part: ListedPart) =>
			this.calls.incompleteListing(pageRequest(path, query, body), part);
		const kind = { isUnfiltered: isUnfiltered(options), pageSize: pageSize ?? Infinity };
		return pages(fetch(fetchPage), kind, incompleteListing);
	}

	async firstMatch(
		path: string,
		property: string,
		matches: (record: IDataObject) => boolean,
		options?: ListOptions,
	): Promise<IDataObject | undefined> {
		for await (const page of this.pages(path, property, options)) {
			const found = page.find(matches);
			if (found !== undefined) return found;
		}
		return undefined;
	}

	async cachedList(
		path: string,
		property: string,
		options?: Pick<ListOptions, 'largestPage'>,
	): Promise<IDataObject[]> {
		const { listings } = this.account;
		const known = listings.recall(path, this.runtime.now());
		if (known !== undefined) return known;
		const records = await this.list(path, property, { ...options, keepPartial: false });
		listings.remember(path, records, this.runtime.now());
		return records;
	}

	async cachedPage(path: string, part: string, read: () => Promise<Page>): Promise<Page> {
		const { listPages } = this.account;
		const known = listPages.recall(path, this.runtime.now(), part);
		if (known !== undefined) return known;
		const page = await read();
		listPages.remember(path, page, this.runtime.now(), part);
		return page;
	}

	async waitFor<Found>(
		look: () => Promise<Found | undefined>,
		seconds: number,
	): Promise<Found | undefined> {
		return await lookUntilFound(this.runtime, look, seconds);
	}

	private async read(request: SpruceRequest): Promise<IDataObject> {
		return (await this.calls.call(request)) ?? {};
	}
}

/** With a body it is a search, which Spruce takes as a POST; it changes nothing. */
function pageRequest(path: string, query?: IDataObject, body?: IDataObject): SpruceRequest {
	const method = body === undefined ? 'GET' : 'POST';
	return { method, path, query, body, repeatable: true };
}
