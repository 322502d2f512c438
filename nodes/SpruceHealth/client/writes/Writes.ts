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

/** What a write says in addition to its body. */
export interface WriteOptions {
	query?: IDataObject;
	/**
	 * Whom it reaches outside the practice: an address, or the ID of a contact or a conversation. Left
	 * out where it reaches nobody, as an internal note does.
	 */
	recipient?: string;
	/** What the user can do when Spruce refuses the request, where we know more than Spruce says. */
	adviceWhenRefused?: string;
}

/** Where the writes of an item come from, and whether they are allowed. */
export interface WriterOptions {
	origin: CallOrigin;
	/** Refuses every write before it is sent. */
	isReadOnly?: boolean;
}

/** The writes of one item: each is carried out once, however many tries that takes. */
export class Writes {
	private keyedCalls = 0;

	constructor(
		private readonly calls: CallLoop,
		private readonly runtime: Pick<Runtime, 'now'>,
		private readonly account: Account,
		private readonly options: WriterOptions,
	) {}

	/** A write that Spruce recognizes when it is repeated. */
	async keyed(
		method: 'POST' | 'PATCH',
		path: string,
		{ body, identity }: WriteContent,
		{ query, adviceWhenRefused }: WriteOptions = {},
	): Promise<IDataObject> {
		// Outside the retry loop, so that every try of this call carries the same key.
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
		const answer = await this.carryOutOnce(request, key);
		this.account.listings.forget(path);
		return answer;
	}

	/** The answer to an earlier run of the POST that comes next, if this process knows it. */
	answeredBefore(path: string, identity: IDataObject): IDataObject | undefined {
		const key = this.nextKey('POST', path, identity);
		const known = this.account.writeResults.recall(path, key, this.runtime.now());
		return known === 'unknown' ? undefined : known;
	}

	/** A write that Spruce would carry out again if it were repeated. */
	async unkeyed(path: string, { body, identity }: WriteContent): Promise<IDataObject> {
		const request = { method: 'POST', path, body, repeatable: false } as const;
		const call = { method: 'POST', path, body: this.identityForKey(identity) };
		return await this.carryOutOnce(request, idempotencyKey(this.options.origin, 0, call));
	}

	/**
	 * A write that only the user knows. It is not known whether Spruce recognizes an idempotency key
	 * there, so a POST is not repeated. PUT and PATCH set a state, so repeating them does no harm.
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
		return await this.carryOutOnce(
			{ ...request, repeatable: method !== 'POST', mayBeEmpty: true },
			key,
		);
	}

	/** A write that Spruce answers with the existing record where there is one. */
	async findOrCreate(path: string, body: IDataObject): Promise<IDataObject> {
		const request = { method: 'POST', path, body, repeatable: true, returnsId: true } as const;
		for (const number of [0, 1]) {
			const key = this.prerequisiteKey(number, request);
			const answer = await this.carryOutOnce({ ...request, idempotencyKey: key }, key);
			this.account.listings.forget(path);
			// Spruce answers a recognized repeat without the record; a new key gets the record.
			if (answer.duplicate !== true) return answer;
		}
		throw this.calls.refuseRepeat(request);
	}

	/** Uploads a file; the key holds its content, so an item uploads the same file only once. */
	async upload(file: UploadFile): Promise<IDataObject> {
		const { fileName, mimeType } = file;
		const body = { fileName, mimeType, content: digestOf(file) };
		const key = this.prerequisiteKey(0, { method: 'POST', path: '/media', body });
		const request = {
			method: 'POST',
			path: '/media',
			file,
			repeatable: true,
			returnsId: true,
		} as const;
		return await this.carryOutOnce(request, key);
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
	 * The key of what another write needs, such as a tag or a file. The user's own key and the number
	 * of the call belong to the write that needs it.
	 */
	private prerequisiteKey(
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
		const said = this.identityForKey({ ...identity, ...(query && { query }) });
		return idempotencyKey(this.options.origin, this.keyedCalls, { method, path, body: said });
	}

	/**
	 * The part of the identity that enters the key: all of it where an AI agent calls, because no run
	 * index tells its calls apart; nothing elsewhere. A retry of an item is recognized by the item
	 * alone, because `{{ $now }}` or a random greeting changes the text in each retry.
	 */
	private identityForKey(content: IDataObject): IDataObject {
		return this.options.origin.runIndex === undefined ? content : {};
	}

	/** Sends a write, or returns the answer that it got before in this process. */
	private async carryOutOnce(request: SpruceRequest, key: string): Promise<IDataObject> {
		this.refuseIfReadOnly();
		// A batch of repeatable writes must not push out the others, which Spruce would carry out twice.
		const { writeResults: usual, unkeyedWriteResults } = this.account;
		const memory = request.repeatable ? usual : unkeyedWriteResults;
		const known = memory.recall(request.path, key, this.runtime.now());
		if (known === 'unknown') throw this.calls.refuseRepeat(request);
		if (known !== undefined) return known;
		const answer = await this.calls.call(request).catch((failure: unknown) => {
			if (leftOutcomeUnknown(failure)) {
				memory.remember(request.path, key, 'unknown', this.runtime.now());
			}
			throw failure;
		});
		if (answer === undefined) return { duplicate: true, idempotencyKey: key };
		memory.remember(request.path, key, answer, this.runtime.now());
		return answer;
	}

	private refuseIfReadOnly(): void {
		if (this.options.isReadOnly === true) throw readOnlyRefusal();
	}
}
