import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { type Failure, isOutcomeUnknown, type ListedPart, type Tries } from '../errors/failure';
import { noteUnknownOutcome } from '../errors/failureNotes';
import type { Account } from '../memory/Account';
import type { KeyTrouble } from '../memory/KeyHistory';
import type { Permit } from '../rateLimit/RateLimiter';
import type { RateLimitPolicy } from '../rateLimit/rateLimit';
import { retryDeadline } from '../retry/retryDeadline';
import { troubleOf } from '../retry/troubleOf';
import { type FailureReason, type Verdict, verdict } from '../retry/verdict';
import type { Answer, SpruceRequest, SpruceResponse } from '../wire/request';
import type { Runtime } from './Runtime';
import { sendNow } from './sendNow';

/** Shorter are the waits for the answer of another call, which are no waits for the rate limit. */
const shortestNotifiedWaitMs = 1_000;

/** The state of a call between its tries. */
interface Progress extends Tries {
	/** All waits for the rate limit together. */
	waitedMs: number;
	/** The latest answer. */
	answer?: Answer;
}

const nothingTried: Progress = {
	sent: 0,
	failedTries: 0,
	isOutcomeUnknown: false,
	elapsedMs: 0,
	waitedMs: 0,
};

/** Repeats a request until it is done or has failed: waits for the rate limit, sends, and judges the answer. */
export class CallLoop {
	constructor(
		private readonly runtime: Runtime,
		private readonly account: Account,
		private readonly policy: RateLimitPolicy,
		private readonly retryDeadlineMs?: number,
	) {}

	/** Resolves to the body of the answer, or to undefined when Spruce has seen the write before. */
	async call(request: SpruceRequest): Promise<IDataObject | undefined> {
		const response = await this.callFor(request);
		return response && bodyOf(response);
	}

	/** Resolves to the answer, or to undefined when Spruce has seen the write before. */
	async callFor(request: SpruceRequest): Promise<SpruceResponse | undefined> {
		const progress: Progress = { ...nothingTried };
		const startedAt = this.runtime.now();
		this.account.forgetExpired(startedAt);
		for (;;) {
			const permit = await this.acquirePermit(request, progress);
			const answer = await this.sendOnce(request, permit);
			progress.sent += 1;
			this.account.writtenContacts.note(request, answer, this.runtime.now());
			progress.answer = answer;
			progress.elapsedMs = this.runtime.now() - startedAt - progress.waitedMs;
			progress.isYoungRecord = this.account.youngRecords.areNamedIn(request, this.runtime.now());
			const { hasTokenWorked } = this.account;
			const isOutcomeUnknown = this.isOutcomeUnknown(request, progress);
			const earlier = { ...progress, isOutcomeUnknown, hasTokenWorked };
			const { deadline } = this.policy;
			const now = this.runtime.now();
			const deadlineMs = retryDeadline(this.retryDeadlineMs, progress.elapsedMs, deadline, now);
			const decision = verdict(request, answer, earlier, this.runtime.random(), deadlineMs);
			this.account.hasTokenWorked ||= decision.kind === 'done';
			this.report(permit, answer, decision);
			this.noteTrouble(request, troubleOf(decision, answer), startedAt);
			if (decision.kind === 'done') {
				const done = decision.isRepeat || answer.status === undefined ? undefined : answer;
				const body = done && bodyOf(done);
				this.account.youngRecords.noteDone(request, body, this.runtime.now());
				this.account.forgetWritten(request, this.runtime.now());
				return done;
			}
			if (decision.kind === 'failed') throw this.failure(request, progress, decision.reason);
			if (decision.kind === 'retry') {
				progress.failedTries += 1;
				progress.isOutcomeUnknown ||= decision.mayHaveLanded;
				this.runtime.notifyWait({ cause: 'retry', ms: decision.afterMs });
				await this.runtime.wait(decision.afterMs);
			}
		}
	}

	/** The error of a write that is not sent again because an earlier try may have been carried out. */
	refuseRepeat(request: SpruceRequest): Error {
		const progress = { ...nothingTried, isOutcomeUnknown: true };
		return this.failure(request, progress, 'unknownOutcome');
	}

	/** The error of a write of which it is not known whether it was carried out, after a look for it. */
	unprovenRepeat(request: SpruceRequest, sought: string): Error {
		const { rateLimit } = this.account.limiter;
		const tried = { ...nothingTried, sent: 1, isOutcomeUnknown: true };
		const reason = 'unknownOutcome';
		const error = this.runtime.fail({ request, reason, tried, rateLimit, sought });
		noteUnknownOutcome(error);
		return error;
	}

	/** The error of a listing of which only a part can be read: its last page was asked for twice. */
	incompleteListing(request: SpruceRequest, listed: ListedPart): Error {
		const { rateLimit } = this.account.limiter;
		const tried = { ...nothingTried, sent: 2 };
		return this.runtime.fail({ request, reason: 'incomplete', tried, rateLimit, listed });
	}

	/** The error of an answer that holds something else than what was asked for. */
	unknownShape(request: SpruceRequest, shape: Failure['shape']): Error {
		const { rateLimit } = this.account.limiter;
		const tried = { ...nothingTried, sent: 1 };
		return this.runtime.fail({ request, reason: 'unknownShape', tried, rateLimit, shape });
	}

	/** Resolves once the rate limit lets the call through. */
	private async acquirePermit(request: SpruceRequest, progress: Progress): Promise<Permit> {
		for (;;) {
			const { now, random } = this.runtime;
			const { limiter } = this.account;
			const result = limiter.acquire(this.policy, now(), progress.waitedMs, random());
			if (result.kind === 'go') return result.permit;
			if (result.kind === 'failed') {
				throw this.failure(request, progress, result.reason, result.retryAfterMs);
			}
			if (result.ms >= shortestNotifiedWaitMs) {
				this.runtime.notifyWait({ ...limiter.waitReason(now()), ms: result.ms });
			}
			await limiter.whileWaiting(
				this.policy,
				progress.waitedMs,
				async () => await this.runtime.wait(result.ms),
			);
			progress.waitedMs += result.ms;
		}
	}

	private async sendOnce(request: SpruceRequest, permit: Permit): Promise<Answer> {
		let answer: Answer | undefined;
		try {
			answer = await sendNow(this.runtime, request);
			return answer;
		} finally {
			if (answer === undefined) this.account.limiter.release(permit, undefined, this.runtime.now());
		}
	}

	private report(permit: Permit, answer: Answer, decision: Verdict): void {
		const now = this.runtime.now();
		if (answer.status !== undefined) this.account.clock.setBy(answer, now);
		if (answer.status !== undefined && decision.kind === 'rateLimited') {
			this.account.limiter.throttled(answer, decision.retryAfterMs, now);
		} else {
			this.account.limiter.release(permit, answer.status === undefined ? undefined : answer, now);
		}
	}

	/** Also after an earlier run of the item, or an earlier execution with the same key. */
	private isOutcomeUnknown({ path, idempotencyKey }: SpruceRequest, progress: Progress): boolean {
		if (progress.isOutcomeUnknown || idempotencyKey === undefined) return progress.isOutcomeUnknown;
		const known = this.account.keyHistory.of(path, idempotencyKey, this.runtime.now());
		return known?.state === 'unknown';
	}

	private noteTrouble(
		{ path, idempotencyKey }: SpruceRequest,
		trouble: KeyTrouble | undefined,
		startedAt: number,
	): void {
		if (idempotencyKey === undefined || trouble === undefined) return;
		this.account.keyHistory.note(path, idempotencyKey, trouble, startedAt, this.runtime.now());
	}

	private failure(
		request: SpruceRequest,
		{ answer, ...tried }: Progress,
		reason: FailureReason,
		retryAfterMs?: number,
	): Error {
		const { limiter } = this.account;
		const { rateLimit } = limiter;
		const ownCalls = limiter.ownCalls(this.runtime.now());
		const failure = { request, reason, tried, answer, retryAfterMs, rateLimit, ownCalls };
		const error = this.runtime.fail(failure);
		if (isOutcomeUnknown(failure)) noteUnknownOutcome(error);
		return error;
	}
}

/** The body of an answer; empty when the answer is. */
export function bodyOf({ body }: SpruceResponse): IDataObject {
	return isJsonObject(body) ? body : {};
}
