import { type IDataObject, NodeApiError } from 'n8n-workflow';
import { bodyOf, type CallLoop } from '../calls/CallLoop';
import type { Runtime } from '../calls/Runtime';
import type { Account } from '../memory/Account';
import { lookUntilFound } from '../reads/lookUntilFound';
import type { SpruceRequest } from '../wire/request';
import type { Effect, EffectSearch, FoundEffect } from './Effect';
import { keyAfterRefusal, keyLifetimeMs } from './idempotency';
import { meaningOfRepeat } from './meaningOfRepeat';
import { recordInAnswer } from './recordInAnswer';
import type { RecognizableWrite } from './RecognizableWrite';

/** How long to look for an effect: listings and the search lag behind. */
const lookSeconds = 20;

/** The clocks of n8n and Spruce differ by less. */
const clockSkewMs = 600_000;

/** More than the tries of Retry On Fail, each of which Spruce may refuse. */
const mostRefusals = 5;

/** What became of a write: its record or answer, or that it was carried out before. */
export type WriteResult = { answer: IDataObject } | 'carriedOutBefore';

/**
 * Sends writes, and takes none for carried out because Spruce calls it a repeat: a try that did nothing
 * may have used up its key. Then only the effect of the write proves that it was carried out.
 */
export class ProvenWrites {
	constructor(
		private readonly calls: CallLoop,
		private readonly runtime: Pick<Runtime, 'now' | 'wait'>,
		private readonly account: Account,
		private readonly isRetry: boolean,
	) {}

	/** @throws the error of an unknown outcome, where Spruce calls it a repeat, and its effect is not found */
	async send(write: RecognizableWrite): Promise<WriteResult> {
		let isSurelyAbsent = false;
		for (let refusals = 0; ; refusals++) {
			const request = requestAfter(write.request, refusals);
			const response = await this.calls.callFor(request);
			if (response !== undefined) {
				this.noteDone(write, request);
				const { scheduledFor, headers } = response;
				const answer = await this.withRecord(write, bodyOf(response), headers.location);
				return { answer: scheduledFor === undefined ? answer : { ...answer, scheduledFor } };
			}
			const meaning = this.meaningOfRepeat(request);
			if (meaning === 'done' || write.isRepeatHandled === true) return 'carriedOutBefore';
			const found = isSurelyAbsent ? 'none' : await this.effectOf(write, request);
			if (typeof found !== 'string') {
				this.noteDone(write, request);
				this.count(write, found);
				return write.effect?.isOutput === true ? { answer: found } : 'carriedOutBefore';
			}
			if (found === 'unclear' || meaning === 'unproven' || refusals === mostRefusals) {
				throw this.calls.unprovenRepeat(request, write.effect?.name ?? 'what it does');
			}
			isSurelyAbsent = true;
		}
	}

	private meaningOfRepeat({ path, idempotencyKey = '' }: SpruceRequest) {
		const known = this.account.keyHistory.of(path, idempotencyKey, this.runtime.now());
		return meaningOfRepeat(known, this.isRetry);
	}

	private noteDone(write: RecognizableWrite, { path, idempotencyKey }: SpruceRequest): void {
		if (idempotencyKey === undefined) return;
		this.account.keyHistory.done(path, idempotencyKey, this.runtime.now());
		if (write.effect === undefined || write.request.method !== 'POST') return;
		this.account.countedEffects.count(
			`write ${ownerOf(write)}`,
			writeOf(write),
			this.runtime.now(),
		);
	}

	/** The answer, or its record where the output is a record, and Spruce sent none. */
	private async withRecord(
		write: RecognizableWrite,
		answer: IDataObject,
		location: string | undefined,
	): Promise<IDataObject> {
		this.count(write, answer);
		if (write.effect?.isOutput !== true) return answer;
		const answered = recordInAnswer(answer, location);
		if (answered === 'whole') return answer;
		const done = { isDone: true, id: answered.id };
		const found = await this.look(write.effect, this.searchFor(write, this.runtime.now(), done));
		if (typeof found === 'string') return answer;
		this.count(write, found);
		return found;
	}

	/** Looks whether a write that Spruce calls a repeat was carried out. */
	private async effectOf(write: RecognizableWrite, request: SpruceRequest): Promise<FoundEffect> {
		const isUsersKey = write.keyUse !== undefined;
		if (write.effect === undefined) return isUsersKey ? 'unclear' : 'none';
		const now = this.runtime.now();
		const { path, idempotencyKey = '' } = request;
		const known = this.account.keyHistory.of(path, idempotencyKey, now);
		const firstTryAt = isUsersKey || this.isRetry ? now - keyLifetimeMs : (known?.since ?? now);
		return await this.look(write.effect, this.searchFor(write, firstTryAt, { isDone: false }));
	}

	private searchFor(
		write: RecognizableWrite,
		firstTryAt: number,
		search: Pick<EffectSearch, 'isDone' | 'id'>,
	): EffectSearch {
		const since = firstTryAt - clockSkewMs;
		const others = this.account.countedEffects.beside(writeOf(write), since, this.runtime.now());
		return { ...others, ...search, since, mayDiffer: write.keyUse !== undefined };
	}

	/** A look that fails shows nothing, and must not hide what it is about. */
	private async look(effect: Effect, search: EffectSearch): Promise<FoundEffect> {
		let latest: FoundEffect = 'unclear';
		const lookOnce = async () => {
			latest = await effect.find(search).catch((failure: unknown): FoundEffect => {
				if (failure instanceof NodeApiError) return 'unclear';
				throw failure;
			});
			return typeof latest === 'string' ? undefined : latest;
		};
		return (await lookUntilFound(this.runtime, lookOnce, lookSeconds)) ?? latest;
	}

	/** The record belongs to this write, and to no other. */
	private count(write: RecognizableWrite, record: IDataObject): void {
		if (write.effect === undefined || write.request.method !== 'POST') return;
		const { countedEffects } = this.account;
		for (const id of [record.id, record.requestId, record.requestID, record.request_id]) {
			if (typeof id === 'string' && id !== '') {
				countedEffects.count(id, writeOf(write), this.runtime.now());
			}
		}
	}
}

function requestAfter(request: SpruceRequest, refusals: number): SpruceRequest {
	const { idempotencyKey } = request;
	if (idempotencyKey === undefined) return request;
	return { ...request, idempotencyKey: keyAfterRefusal(idempotencyKey, refusals) };
}

function writeOf(write: RecognizableWrite) {
	return { owner: ownerOf(write), content: write.content };
}

/** The same for all executions with one key of the user. */
function ownerOf({ request, itemKey }: RecognizableWrite): string {
	return `${request.path} ${request.idempotencyKey ?? itemKey}`;
}
