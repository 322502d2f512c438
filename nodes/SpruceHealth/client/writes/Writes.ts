import type { IDataObject } from 'n8n-workflow';
import type { CallLoop } from '../calls/CallLoop';
import type { Runtime } from '../calls/Runtime';
import type { PhoneOrEmail } from '../../values/phoneOrEmail';
import { unwrap, withoutData } from '../../values/unwrap';
import { readOnlyRefusal } from '../credential/readOnly';
import type { Account } from '../memory/Account';
import { assertReachesNobodyInTest, recipientInTest } from '../testRuns/recipientInTest';
import { digestOf, type UploadFile } from '../wire/UploadFile';
import { recordName } from '../wire/recordName';
import type { SpruceRequest } from '../wire/request';
import type { WriteContent } from './WriteContent';
import type { WriteOptions } from './WriteOptions';
import type { RecognizableWrite } from './RecognizableWrite';
import { WriteOnce } from './WriteOnce';
import type { Effect } from './Effect';
import { type CallOrigin, itemKey } from './idempotency';
import { trimmedContent } from './trimmedContent';
import { contentOf, type KeyedCall, keyUseOf } from './userKey';

/** Where the writes of an item come from, and whether they are allowed. */
export interface WriterOptions {
	origin: CallOrigin;
	/** Refuses every write before it is sent. */
	isReadOnly?: boolean;
	/** Where a test run sends messages; whatever would reach someone else is refused. */
	testRecipient?: PhoneOrEmail;
}

/** The writes of one item: each is carried out once, however many tries that takes. */
export class Writes {
	private keyedCalls = 0;

	private readonly once: WriteOnce;

	constructor(
		private readonly calls: CallLoop,
		private readonly runtime: Pick<Runtime, 'now' | 'wait'>,
		private readonly account: Account,
		private readonly options: WriterOptions,
	) {
		this.once = new WriteOnce(calls, runtime, account, options.origin);
	}

	/** A write that Spruce recognizes when it is repeated. */
	async keyed(
		method: 'POST' | 'PATCH',
		path: string,
		{ body, identity, entered }: WriteContent,
		options: WriteOptions = {},
	): Promise<IDataObject> {
		const { query, adviceWhenRefused, sendAt, setsState = method === 'PATCH' } = options;
		const { details, effect, isRepeatHandled, ...reach } = options;
		const recipient = recipientInTest(reach, this.options.testRecipient);
		const answered = { adviceWhenRefused, isReadAfterwards: effect?.isOutput };
		const request = { method, path, query, body, sendAt, repeatable: true, ...answered };
		const call = { method, path, query, identity, entered, recipient, setsState };
		const write = { ...this.withKey(request, call), details, effect, isRepeatHandled };
		return unwrap(await this.carryOut(write), recordName(path, method === 'PATCH'));
	}

	/** The answer to an earlier run of the POST that comes next, if this process knows it. */
	answeredBefore(path: string, identity: IDataObject): IDataObject | undefined {
		const answer = this.once.answeredBefore(path, this.keyOf({ method: 'POST', path, identity }));
		return answer && unwrap(answer, recordName(path, false));
	}

	/** A write that Spruce would carry out again if it were repeated. */
	async unkeyed(
		path: string,
		{ body, identity }: WriteContent,
		reach: Pick<WriteOptions, 'recipient'> = {},
	): Promise<IDataObject> {
		const recipient = recipientInTest(reach, this.options.testRecipient);
		const request = { method: 'POST', path, body, repeatable: false } as const;
		const call = { method: 'POST', path, identity, recipient } as const;
		return withoutData(await this.carryOut({ ...this.withKey(request, call), request }));
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
		effect?: Effect,
	): Promise<IDataObject> {
		assertReachesNobodyInTest(path, this.options.testRecipient);
		const request = { method, path, query, body, repeatable: method !== 'POST', mayBeEmpty: true };
		const call = { method, path, query, identity: { ...body }, setsState: method !== 'POST' };
		return await this.carryOut({ ...this.withKey(request, call), effect });
	}

	/**
	 * Creates a record, or gets the existing one where Spruce answers with it. Spruce answers a
	 * recognized repeat without the record. Where `find` does not find it either, the try that used
	 * up the key did nothing, and a new key creates the record.
	 */
	async findOrCreate(
		path: string,
		body: IDataObject,
		find: () => Promise<IDataObject | undefined>,
	): Promise<IDataObject> {
		const request = { method: 'POST', path, body, repeatable: true } as const;
		for (const number of [0, 1]) {
			const key = itemKey(this.options.origin, number, request);
			const answer = await this.carryOut({
				request: { ...request, idempotencyKey: key },
				itemKey: key,
				content: key,
				isRepeatHandled: true,
			});
			const record = unwrap(answer, recordName(path, false));
			if (record.id !== undefined) return record;
			const found = await find();
			if (found !== undefined) return found;
		}
		throw this.calls.refuseRepeat(request);
	}

	/** Uploads a file; the key holds its content, so an item uploads the same file only once. */
	async upload(file: UploadFile): Promise<IDataObject> {
		const { fileName, mimeType } = file;
		const body = { fileName, mimeType, content: digestOf(file) };
		const request = {
			method: 'POST',
			path: '/media',
			file,
			repeatable: true,
			returnsId: true,
		} as const;
		const key = itemKey(this.options.origin, 0, { method: 'POST', path: '/media', body });
		const write = { request, itemKey: key, content: body.content };
		return unwrap(await this.carryOut(write), 'media');
	}

	/** A delete: repeating it does no harm. */
	async delete(
		path: string,
		query?: IDataObject,
		meaning?: Pick<SpruceRequest, 'forbiddenMeans'>,
	): Promise<void> {
		this.refuseIfReadOnly();
		await this.calls.call({ method: 'DELETE', path, query, repeatable: true, ...meaning });
		this.account.forgetListing(path.slice(0, path.lastIndexOf('/')));
	}

	/**
	 * The item's next write with its keys. They are made outside the retry loop, so that every try of
	 * the call carries the same ones. What another write needs, such as a tag or a file, does not count
	 * and does not take the user's key.
	 */
	private withKey(request: SpruceRequest, call: KeyedCall): RecognizableWrite {
		const { userKey } = this.options.origin;
		const key = this.keyOf(call);
		const keyUse = userKey === undefined ? undefined : keyUseOf(userKey, this.keyedCalls, call);
		this.keyedCalls += 1;
		return {
			request: { ...request, idempotencyKey: keyUse?.key ?? key },
			itemKey: key,
			keyUse,
			content: contentOf(call),
		};
	}

	/** The key of the item's next write. */
	private keyOf({ method, path, query, setsState = false, ...call }: KeyedCall): string {
		const content = { ...(call.entered ?? call.identity), ...(query && { query }) };
		const body = this.identityForKey(content, setsState);
		return itemKey(this.options.origin, this.keyedCalls, { method, path, body });
	}

	/**
	 * The part of what was entered that enters the item's key: all of it where an AI agent calls, because
	 * no run index tells its calls apart; nothing elsewhere. A retry of an item is recognized by the
	 * item alone, because `{{ $now }}` or a random greeting changes the text in each retry.
	 *
	 * An agent may set a state again that it has changed meanwhile: archived, open, archived. So the
	 * time tells such calls apart. Setting the state twice does no harm.
	 */
	private identityForKey(content: IDataObject, setsState: boolean): IDataObject {
		if (this.options.origin.runIndex !== undefined) return {};
		return { ...trimmedContent(content), ...(setsState && { setAt: this.runtime.now() }) };
	}

	private async carryOut(write: RecognizableWrite): Promise<IDataObject> {
		this.refuseIfReadOnly();
		const answer = await this.once.carryOut(write);
		this.account.forgetListing(write.request.path);
		return answer;
	}

	private refuseIfReadOnly(): void {
		if (this.options.isReadOnly === true) throw readOnlyRefusal();
	}
}
