import type { IDataObject } from 'n8n-workflow';
import { type CallOrigin, idempotencyKey } from './idempotency';
import { isJsonObject } from './jsonObject';
import { gather, pages } from './pagination';
import type { RateLimitPolicy } from './rateLimit';
import type { RateLimiter, Ticket } from './RateLimiter';
import type { Answer, SpruceRequest } from './request';
import { type FailureReason, type Verdict, verdict } from './verdict';
import { withoutBlanks } from './withoutBlanks';
import type { Tried } from './failure';
import type { World } from './world';

/** How far a call has got. */
interface Progress extends Tried {
	/** For the rate limit, all waits together. */
	waitedMs: number;
	/** What came back last. */
	answer?: Answer;
}

/** How a listing is asked for. */
export interface ListOptions {
	/** The most records to return; all of them when left out. */
	limit?: number;
	/** The largest `pageSize` that the operation takes: 500, or 200 for conversations and items. */
	largestPage?: number;
	query?: IDataObject;
	/** Sent with the first page only: Spruce refuses `startFrom` beside a pagination token. */
	firstPageQuery?: IDataObject;
	/** Makes it a search: the page is asked for with POST and this body. */
	body?: IDataObject;
}

/**
 * Talks to Spruce for one item: every call is repeated where that is safe, waits for the
 * organization's rate limit, and ends in an answer or in one error that a clinic can act on.
 */
export class SpruceClient {
	private writes = 0;

	constructor(
		private readonly world: World,
		private readonly limiter: RateLimiter,
		private readonly policy: RateLimitPolicy,
		private readonly origin: CallOrigin,
	) {}

	/** Reads one record. */
	async get(path: string, query?: IDataObject): Promise<IDataObject> {
		return await this.call({ method: 'GET', path, query, repeatable: true });
	}

	/** Reads one page of a listing, for pick lists that fetch more as the user scrolls. */
	async page(path: string, query: IDataObject, body?: IDataObject): Promise<IDataObject> {
		const method = body === undefined ? 'GET' : 'POST';
		return await this.call({ method, path, query, body, repeatable: true });
	}

	/**
	 * Reads a listing to its end, or to the limit, in the largest pages.
	 *
	 * @param property where a page holds its records, e.g. `contacts`
	 */
	async list(path: string, property: string, options: ListOptions = {}): Promise<IDataObject[]> {
		const { limit = Infinity, largestPage = 500, query, firstPageQuery, body } = options;
		const pageSize = Math.min(limit, largestPage);
		const fetchPage = async (paginationToken: string | undefined) => {
			const position = paginationToken === undefined ? firstPageQuery : { paginationToken };
			return await this.page(path, { pageSize, ...query, ...position }, body);
		};
		return await gather(pages(fetchPage, property), limit);
	}

	/** Creates or sends something, once, however often it has to be tried. */
	async post(path: string, body: IDataObject): Promise<IDataObject> {
		return await this.write('POST', path, withoutBlanks(body));
	}

	/**
	 * Changes a record. What is blank stays as it is.
	 *
	 * @param cleared what to erase, with its empty value: `{ companyName: '', tagIds: [] }`
	 */
	async patch(path: string, body: IDataObject, cleared: IDataObject = {}): Promise<IDataObject> {
		return await this.write('PATCH', path, { ...withoutBlanks(body), ...cleared });
	}

	/** Deletes a record. */
	async delete(path: string): Promise<IDataObject> {
		await this.call({ method: 'DELETE', path, repeatable: true });
		return { deleted: true };
	}

	private async write(
		method: 'POST' | 'PATCH',
		path: string,
		body: IDataObject,
	): Promise<IDataObject> {
		// Made here, outside the retry loop: every try of this call carries the same key.
		const key = idempotencyKey(this.origin, this.writes++, { method, path, body });
		return await this.call({ method, path, body, repeatable: true, idempotencyKey: key });
	}

	private async call(request: SpruceRequest): Promise<IDataObject> {
		const progress: Progress = { sent: 0, troubled: 0, isOutcomeUnknown: false, waitedMs: 0 };
		for (;;) {
			const ticket = await this.turn(request, progress);
			const answer = await this.sendOnce(request, ticket);
			progress.sent += 1;
			progress.answer = answer;
			const decision = verdict(request, answer, progress, this.world.random());
			this.report(ticket, answer, decision);
			if (decision.kind === 'done') return resultOf(request, answer, decision.isRepeat);
			if (decision.kind === 'failed') throw this.failure(request, progress, decision.reason);
			if (decision.kind === 'retry') {
				progress.troubled += 1;
				progress.isOutcomeUnknown = true;
				await this.world.wait(decision.afterMs);
			}
		}
	}

	/** Resolves once the rate limit lets the call through. */
	private async turn(request: SpruceRequest, progress: Progress): Promise<Ticket> {
		for (;;) {
			const { now, random } = this.world;
			const turn = this.limiter.admit(this.policy, now(), progress.waitedMs, random());
			if (turn.kind === 'go') return turn.ticket;
			if (turn.kind === 'failed') {
				throw this.failure(request, progress, turn.reason, turn.retryAfterMs);
			}
			await this.world.wait(turn.ms);
			progress.waitedMs += turn.ms;
		}
	}

	private async sendOnce(request: SpruceRequest, ticket: Ticket): Promise<Answer> {
		let answer: Answer | undefined;
		try {
			answer = await this.world.send(request);
			return answer;
		} finally {
			if (answer === undefined) this.limiter.settle(ticket, undefined, this.world.now());
		}
	}

	private report(ticket: Ticket, answer: Answer, decision: Verdict): void {
		const now = this.world.now();
		if (answer.status !== undefined && decision.kind === 'rateLimited') {
			this.limiter.refuse(answer, decision.retryAfterMs, now);
		} else {
			this.limiter.settle(ticket, answer.status === undefined ? undefined : answer, now);
		}
	}

	private failure(
		request: SpruceRequest,
		{ answer, ...tried }: Progress,
		reason: FailureReason,
		retryAfterMs?: number,
	): Error {
		const { rateLimit } = this.limiter;
		return this.world.fail({ request, reason, tried, answer, retryAfterMs, rateLimit });
	}
}

function resultOf(request: SpruceRequest, answer: Answer, isRepeat: boolean): IDataObject {
	if (isRepeat) return { duplicate: true, idempotencyKey: request.idempotencyKey };
	return answer.status !== undefined && isJsonObject(answer.body) ? answer.body : {};
}
