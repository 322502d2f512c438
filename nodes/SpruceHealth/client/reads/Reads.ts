import type { IDataObject } from 'n8n-workflow';
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
import { gather, pages } from './pagination';

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
	): Promise<Page> {
		const answer = await this.page(path, query, body);
		const page = pageIn(answer, property);
		if (page !== undefined) return page;
		const shape = { expected: property, seen: seenNames(answer) };
		throw this.calls.unknownShape(pageRequest(path, query, body), shape);
	}

	async list(path: string, property: string, options: ListOptions = {}): Promise<IDataObject[]> {
		let latest: Page | undefined;
		const listing = this.pages(path, property, options, (page) => (latest = page));
		const records = await gather(listing, options);
		if (records.length === options.limit) this.hasLeftMore = isMoreLeft(records, latest);
		return records;
	}

	/** @param onPage gets each page before its records are taken */
	pages(
		path: string,
		property: string,
		options: ListOptions = {},
		onPage: (page: Page) => void = () => {},
	): AsyncGenerator<IDataObject[]> {
		const { query, firstPageQuery, body } = options;
		const pageSize = pageSizeFor(options);
		const fetchPage = async (paginationToken: string | undefined) => {
			const position = paginationToken === undefined ? firstPageQuery : { paginationToken };
			const page = await this.listPage(path, property, { pageSize, ...query, ...position }, body);
			onPage(page);
			return page;
		};
		const incompleteListing = (part: ListedPart) =>
			this.calls.incompleteListing(pageRequest(path, query, body), part);
		const kind = { isUnfiltered: isUnfiltered(options), pageSize: pageSize ?? Infinity };
		return pages(fetchPage, kind, incompleteListing);
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
