import type { IDataObject } from 'n8n-workflow';
import { SpruceReader } from './SpruceReader';
import { CallLoop } from './calls/CallLoop';
import { type Download, Downloads } from './calls/Downloads';
import type { Runtime } from './calls/Runtime';
import type { Account } from './memory/Account';
import type { RateLimitPolicy } from './rateLimit/rateLimit';
import type { UploadFile } from './wire/UploadFile';
import type { SpruceRequest } from './wire/request';
import type { WriteContent } from './writes/WriteContent';
import { type WriteOptions, type WriterOptions, Writes } from './writes/Writes';

/** What belongs to one item: where its calls come from, and what they may do. */
export interface ClientOptions extends WriterOptions {
	policy: RateLimitPolicy;
	/**
	 * For how long new tries of a call that gets no usable answer are begun, in ms; three minutes when
	 * left out. Waits for the rate limit do not count.
	 */
	retryDeadlineMs?: number;
}

/**
 * Talks to Spruce for one item: every call is repeated where that is safe, waits for the
 * organization's rate limit, and ends in an answer or in one error that a clinic can act on.
 */
export class SpruceClient extends SpruceReader {
	private readonly writes: Writes;

	private readonly downloads: Downloads;

	constructor(
		world: Runtime,
		account: Account,
		{ policy, retryDeadlineMs, ...options }: ClientOptions,
	) {
		const calls = new CallLoop(world, account, policy, retryDeadlineMs);
		super(calls, world, account);
		this.writes = new Writes(calls, world, account, options);
		this.downloads = new Downloads(world);
	}

	/** Creates or sends something, once, however often it has to be tried. */
	async post(path: string, content: WriteContent, options?: WriteOptions): Promise<IDataObject> {
		return await this.writes.keyed('POST', path, content, options);
	}

	/**
	 * What this `post`, being the item's next write, was answered when n8n ran the item before (Retry
	 * On Fail). Sends nothing.
	 */
	answeredBefore(path: string, identity: IDataObject): IDataObject | undefined {
		return this.writes.answeredBefore(path, identity);
	}

	/** Changes a record: what the body does not name stays as it is. */
	async patch(path: string, content: WriteContent): Promise<IDataObject> {
		return await this.writes.keyed('PATCH', path, content);
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
	async postUnkeyed(path: string, content: WriteContent): Promise<IDataObject> {
		return await this.writes.unkeyed(path, content);
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
		const { id } = await this.uploadMedia(file);
		return String(id);
	}

	/** As `upload`, and returns what Spruce says of the file: `{ id, object }`. */
	async uploadMedia(file: UploadFile): Promise<IDataObject> {
		return await this.writes.upload(file);
	}

	/** Fetches a file by its link, without the token, and resolves to what `keep` made of it. */
	async download<Kept extends object>(download: Download<Kept>): Promise<Kept> {
		return await this.downloads.fetch(download);
	}

	/**
	 * Deletes a record.
	 *
	 * @param meaning `forbiddenMeans` where 403 does not speak of the token
	 */
	async delete(
		path: string,
		query?: IDataObject,
		meaning?: Pick<SpruceRequest, 'forbiddenMeans'>,
	): Promise<IDataObject> {
		await this.writes.delete(path, query, meaning);
		return { deleted: true };
	}
}
