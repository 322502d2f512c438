import type { IDataObject } from 'n8n-workflow';
import type { CallLoop } from '../calls/CallLoop';
import type { Runtime } from '../calls/Runtime';
import { readOnlyRefusal } from '../credential/readOnly';
import { leftOutcomeUnknown } from '../errors/failureNotes';
import type { Account } from '../memory/Account';
import { digestOf, type UploadFile } from '../wire/UploadFile';
import type { SpruceRequest } from '../wire/request';
import type { WriteContent } from './WriteContent';
import { type CallOrigin, idempotencyKey } from './idempotency';

/** What a write says beside its body. */
export interface WriteOptions {
	query?: IDataObject;
	/** What to do when Spruce refuses the request, where more is known than its words say. */
	adviceWhenRefused?: string;
}

/** Where the writes of an item come from, and whether there may be any. */
export interface WriterOptions {
	origin: CallOrigin;
	/** Refuses every write before it is sent. */
	isReadOnly?: boolean;
}

/** The writes of one item: each is carried out once, however often it has to be tried. */
export class Writes {
	private keyedCalls = 0;

	constructor(
		private readonly calls: CallLoop,
		private readonly runtime: Pick<Runtime, 'now'>,
		private readonly account: Account,
		private readonly options: WriterOptions,
	) {}

	/** A write that Spruce recognises when it is repeated. */
	async keyed(
		method: 'POST' | 'PATCH',
		path: string,
		{ body, identity }: WriteContent,
		{ query, adviceWhenRefused }: WriteOptions = {},
	): Promise<IDataObject> {
		// Made here, outside the retry loop: every try of this call carries the same key.
		const key = this.nextKey(method, path, identity, query);
		this.keyedCalls += 1;
		const request = {
			method,
			path,
			query,
			body,
			repeatable: true,
			idempotencyKey: key,
			adviceWhenRefused,
		};
		const answer = await this.once(request, key);
		this.account.listings.forget(path);
		return answer;
	}

	/** What the keyed POST that comes next was answered before, if this process knows; sends nothing. */
	answeredBefore(path: string, identity: IDataObject): IDataObject | undefined {
		const key = this.nextKey('POST', path, identity);
		const known = this.account.writeResults.recall(path, key, this.runtime.now());
		return known === 'unknown' ? undefined : known;
	}

	/** A write that Spruce would carry out again if it were repeated. */
	async unkeyed(path: string, { body, identity }: WriteContent): Promise<IDataObject> {
		const request = { method: 'POST', path, body, repeatable: false } as const;
		const call = { method: 'POST', path, body: this.saidByAgent(identity) };
		return await this.once(request, idempotencyKey(this.options.origin, 0, call));
	}

	/**
	 * A write of which only the user knows what it does: the body goes out as it is, and as nobody
	 * knows whether Spruce heeds a key there, only what states a whole is repeated.
	 */
	async custom(
		method: 'POST' | 'PATCH' | 'PUT',
		path: string,
		body: IDataObject | undefined,
		query: IDataObject,
	): Promise<IDataObject> {
		const key = this.nextKey(method, path, body, query);
		this.keyedCalls += 1;
		const request = { method, path, query, body, idempotencyKey: key };
		return await this.once({ ...request, repeatable: method !== 'POST', mayBeEmpty: true }, key);
	}

	/** A write that gives the existing record when there is one, and goes before another write. */
	async findOrCreate(path: string, body: IDataObject): Promise<IDataObject> {
		const request = { method: 'POST', path, body, repeatable: true, givesId: true } as const;
		for (const number of [0, 1]) {
			const key = this.sideKey(number, request);
			const answer = await this.once({ ...request, idempotencyKey: key }, key);
			this.account.listings.forget(path);
			// A repeat that Spruce recognises comes without the record; a new key gets it.
			if (answer.duplicate !== true) return answer;
		}
		throw this.calls.refuseRepeat(request);
	}

	/** Uploads a file, the same file of an item once. */
	async upload(file: UploadFile): Promise<IDataObject> {
		const { fileName, mimeType } = file;
		const body = { fileName, mimeType, content: digestOf(file) };
		const key = this.sideKey(0, { method: 'POST', path: '/media', body });
		const request = {
			method: 'POST',
			path: '/media',
			file,
			repeatable: true,
			givesId: true,
		} as const;
		return await this.once(request, key);
	}

	/** A delete: repeating it does no harm. */
	async delete(
		path: string,
		query?: IDataObject,
		meaning?: Pick<SpruceRequest, 'forbiddenMeans'>,
	): Promise<void> {
		this.refuseIfReadOnly();
		await this.calls.call({ method: 'DELETE', path, query, repeatable: true, ...meaning });
	}

	/**
	 * The key of what another write needs, such as a tag or a file: the user's own key, and the
	 * number of the call, stand for the write that needs it.
	 */
	private sideKey(
		number: number,
		call: { method: string; path: string; body: IDataObject },
	): string {
		return idempotencyKey({ ...this.options.origin, userKey: undefined }, number, call);
	}

	private nextKey(
		method: 'POST' | 'PATCH' | 'PUT',
		path: string,
		identity: IDataObject | undefined,
		query?: IDataObject,
	): string {
		const said = this.saidByAgent({ ...identity, ...(query && { query }) });
		return idempotencyKey(this.options.origin, this.keyedCalls, { method, path, body: said });
	}

	/**
	 * What is written, as far as the key depends on it: only where an AI agent calls, as no run tells
	 * its calls apart. A retry of an item is known by the item alone, since `{{ $now }}` or a random
	 * greeting in its text would be worded anew.
	 */
	private saidByAgent(content: IDataObject): IDataObject {
		return this.options.origin.runIndex === undefined ? content : {};
	}

	/** Sends a write, or gives the answer that it got before in this process. */
	private async once(request: SpruceRequest, key: string): Promise<IDataObject> {
		this.refuseIfReadOnly();
		// Only what is repeatable, by its key or by its nature, may be forgotten.
		const { writeResults: usual, unkeyedWriteResults } = this.account;
		const memory = request.repeatable ? usual : unkeyedWriteResults;
		const known = memory.recall(request.path, key, this.runtime.now());
		if (known === 'unknown') throw this.calls.refuseRepeat(request);
		if (known !== undefined) return known;
		const answer = await this.calls.call(request).catch(async (failure: unknown) => {
			if (leftOutcomeUnknown(failure)) {
				memory.remember(request.path, key, 'unknown', this.runtime.now());
			}
			return await Promise.reject(failure);
		});
		if (answer === undefined) return { duplicate: true, idempotencyKey: key };
		memory.remember(request.path, key, answer, this.runtime.now());
		return answer;
	}

	private refuseIfReadOnly(): void {
		if (this.options.isReadOnly === true) throw readOnlyRefusal();
	}
}
