import type { IDataObject } from 'n8n-workflow';
import type { PhoneOrEmail } from '../values/phoneOrEmail';
import type { ClientOptions } from './ClientOptions';
import { CallLoop } from './calls/CallLoop';
import type { Runtime } from './calls/Runtime';
import { type Download, Downloads } from './downloads/Downloads';
import type { Account } from './memory/Account';
import { ContactMemory } from './memory/ContactMemory';
import { ConversationMemory } from './memory/ConversationMemory';
import { RunMemory } from './memory/RunMemory';
import type { ListOptions } from './reads/ListOptions';
import type { Page } from './reads/page';
import { Reads } from './reads/Reads';
import type { UploadFile } from './wire/UploadFile';
import type { SpruceRequest } from './wire/request';
import type { OtherEffects } from './writes/Effect';
import type { WriteContent } from './writes/WriteContent';
import type { WriteOptions } from './writes/WriteOptions';
import { Writes } from './writes/Writes';

/**
 * Talks to Spruce for one item. Every call waits for the organization's rate limit, is repeated
 * where that is safe, and ends in an answer or in one error that a clinic can act on.
 */
export class SpruceClient {
	readonly contactMemory: ContactMemory;

	readonly conversationMemory: ConversationMemory;

	readonly runMemory: RunMemory;

	/** Where a test run sends messages. */
	readonly testRecipient: PhoneOrEmail | undefined;

	private readonly reads: Reads;

	private readonly writes: Writes;

	private readonly downloads: Downloads;

	constructor(
		private readonly runtime: Runtime,
		private readonly account: Account,
		options: ClientOptions,
	) {
		const { policy, retryDeadlineMs, isSpruceItself = true, runMemory } = options;
		const calls = new CallLoop(runtime, account, policy, retryDeadlineMs);
		this.runMemory = runMemory ?? new RunMemory();
		this.reads = new Reads(calls, runtime, account, this.runMemory.records);
		this.writes = new Writes(calls, runtime, account, options);
		this.downloads = new Downloads(runtime, isSpruceItself);
		this.testRecipient = options.testRecipient;
		this.contactMemory = new ContactMemory(account, runtime.now);
		this.conversationMemory = new ConversationMemory(account, runtime.now);
	}

	/** Reads one record, whether or not Spruce wraps it. */
	async get(path: string): Promise<IDataObject> {
		return await this.reads.get(path);
	}

	/** Reads a record, unless this run of the node has read it before, such as to check its items. */
	async getOnce(path: string): Promise<IDataObject> {
		return await this.reads.getOnce(path);
	}

	/** Spruce's own time in milliseconds since 1970; this computer's before Spruce's first answer. */
	spruceNow(): number {
		return this.account.clock.at(this.runtime.now());
	}

	/** The organization's current limits, as Spruce's headers state them; costs one call. */
	async rateLimit(): Promise<IDataObject> {
		return await this.reads.rateLimit();
	}

	/** Reads one page of a listing, for pick lists that load more as the user scrolls. */
	async listPage(...page: Parameters<Reads['listPage']>): Promise<Page> {
		return await this.reads.listPage(...page);
	}

	/** Reads a whole answer as it is. */
	async page(...page: Parameters<Reads['page']>): Promise<IDataObject> {
		return await this.reads.page(...page);
	}

	/** Reads a listing to its end, or to the limit. A page holds its records in `property`. */
	async list(path: string, property: string, options?: ListOptions): Promise<IDataObject[]> {
		return await this.reads.list(path, property, options);
	}

	/** Whether the last listing that was read up to its limit is known to go on. */
	get hasLeftMore(): boolean {
		return this.reads.hasLeftMore;
	}

	/** The pages of a listing one by one; a page is requested only when the caller asks for it. */
	pages(path: string, property: string, options?: ListOptions): AsyncGenerator<IDataObject[]> {
		return this.reads.pages(path, property, options);
	}

	/** The first record of a listing that matches, or undefined; later pages are not read. */
	async firstMatch(...look: Parameters<Reads['firstMatch']>): Promise<IDataObject | undefined> {
		return await this.reads.firstMatch(...look);
	}

	/** A whole listing that seldom changes, such as tags; at most a minute old, for all items. */
	async cachedList(...listing: Parameters<Reads['cachedList']>): Promise<IDataObject[]> {
		return await this.reads.cachedList(...listing);
	}

	/** A part of a listing for a pick list, at most a minute old: opening it again costs no call. */
	async cachedPage(...page: Parameters<Reads['cachedPage']>): Promise<Page> {
		return await this.reads.cachedPage(...page);
	}

	/** Calls `look` at growing intervals until it finds something; undefined when the time is over first. */
	async waitFor<Found>(
		look: () => Promise<Found | undefined>,
		seconds: number,
	): Promise<Found | undefined> {
		return await this.reads.waitFor(look, seconds);
	}

	/** Creates or sends something once, however many tries that takes. */
	async post(path: string, content: WriteContent, options?: WriteOptions): Promise<IDataObject> {
		return await this.writes.keyed('POST', path, content, options);
	}

	/**
	 * The answer that the item's next write, if it is this `post`, got when n8n ran the item before
	 * (Retry On Fail). Sends nothing.
	 */
	answeredBefore(path: string, identity: IDataObject): IDataObject | undefined {
		return this.writes.answeredBefore(path, identity);
	}

	/** The effects of the other writes of this process. */
	effectsBeside(requestId: string | undefined, since: number): OtherEffects {
		return this.account.countedEffects.besideRequest(requestId, since, this.runtime.now());
	}

	/** Changes a record. Properties that the body does not name stay as they are. */
	async patch(path: string, content: WriteContent, options?: WriteOptions): Promise<IDataObject> {
		return await this.writes.keyed('PATCH', path, content, options);
	}

	/**
	 * Creates a record that another write needs, such as a tag, or returns the one that exists. Only
	 * for operations that answer with it. The idempotency keys of the item's own writes stay the same.
	 */
	async findOrCreate(
		path: string,
		body: IDataObject,
		find: () => Promise<IDataObject | undefined>,
	): Promise<IDataObject> {
		return await this.writes.findOrCreate(path, body, find);
	}

	/**
	 * Sends something to a patient by an operation that takes no idempotency key: an invite. Spruce
	 * would not recognize a repeat, so this process does, also under Retry On Fail: what may have been
	 * carried out is not sent again.
	 */
	async postUnkeyed(
		path: string,
		content: WriteContent,
		options?: Pick<WriteOptions, 'recipient'>,
	): Promise<IDataObject> {
		return await this.writes.unkeyed(path, content, options);
	}

	/**
	 * A write that only the user knows (Custom API Call). The body goes out as it is, blanks included.
	 * A POST is not repeated once it may have been carried out.
	 */
	async custom(...call: Parameters<Writes['custom']>): Promise<IDataObject> {
		return await this.writes.custom(...call);
	}

	/** Uploads a file, once for an item; the answer holds its ID: `{ id, object }`. */
	async upload(file: UploadFile): Promise<IDataObject> {
		return await this.writes.upload(file);
	}

	/** Downloads a file by its link, without the token, and resolves to what `keep` returned. */
	async download<Kept extends object>(download: Download<Kept>): Promise<Kept> {
		return await this.downloads.fetch(download);
	}

	/** Deletes a record. `forbiddenMeans` is the reason for a 403 that is not about the token. */
	async delete(
		path: string,
		query?: IDataObject,
		meaning?: Pick<SpruceRequest, 'forbiddenMeans'>,
	): Promise<IDataObject> {
		await this.writes.delete(path, query, meaning);
		return { deleted: true };
	}
}
