import type { IDataObject } from 'n8n-workflow';
import type {
	Answer,
	SpruceRequest,
	SpruceResponse,
} from '../../nodes/SpruceHealth/client/wire/request';
import { RateLimiter, type RateLimitSettings } from '../simulator/serving/RateLimiter';
import { type ModelFault, faultEffects } from './ModelFault';

/** How the model of Spruce behaves. */
export interface ModelOptions {
	/** The limit of calls a minute. Without it, every call is allowed. */
	limits?: Pick<RateLimitSettings, 'limit' | 'kind'> & Partial<RateLimitSettings>;
	/** The fault of the next request, or undefined for none. */
	nextFault?: () => ModelFault | undefined;
	/** The pages of the listing `/contacts`. */
	pages?: IDataObject[][];
	/** Whether the last page repeats its own pagination token. */
	repeatsLastToken?: boolean;
}

const duplicate = { status: 422, headers: {}, body: { type: 'duplicate_request' } };
const minute = 60_000;
const aDay = 24 * 60 * minute;

/**
 * Models the parts of Spruce that the client's guarantees depend on, without a network: writes with
 * idempotency keys, deletes, one listing, a rate limit and faults. It records every request that it
 * carries out.
 */
export class ModelSpruce {
	/** The text of every write and the path of every delete that was carried out, in order. */
	readonly carriedOut: string[] = [];

	/** When each request arrived, in simulated milliseconds. */
	readonly requestTimes: number[] = [];

	/** How many requests were refused because they exceeded the limit. */
	rateLimitRefusals = 0;

	/** When each idempotency key was used. Spruce forgets a key after a day. */
	private readonly usedKeys = new Map<string, number>();

	private readonly deleted = new Set<string>();

	/** The index of the page that each token leads to. */
	private readonly tokenPages = new Map<string, number>();

	private readonly limiter?: RateLimiter;

	constructor(private readonly options: ModelOptions = {}) {
		const { limits } = options;
		if (limits === undefined) return;
		this.limiter = new RateLimiter({
			windowMs: minute,
			dailyLimit: Infinity,
			dailyWindowMs: aDay,
			retryAfter: false,
			exhaustedStatus: 429,
			headers: true,
			...limits,
		});
	}

	/** Carries out a request, unless a fault prevents it, and returns what the client receives. */
	answer(request: SpruceRequest, now: number): Answer {
		this.requestTimes.push(now);
		const fault = this.options.nextFault?.();
		if (fault === undefined) return this.withRateLimit(now, () => this.carryOut(request, now));
		const { isWorkDone, answer, hasSpruceHeaders } = faultEffects[fault];
		// A request that never reaches Spruce does not count against the limit.
		if (!isWorkDone && !hasSpruceHeaders) return answer ?? duplicate;
		const work = () => this.carryOut(request, now, fault === 'empty page');
		const spruceAnswer = this.withRateLimit(now, isWorkDone ? work : () => duplicate);
		if (answer === undefined || spruceAnswer.status === 429) return spruceAnswer;
		if (answer.status === undefined || !hasSpruceHeaders) return answer;
		return { ...answer, headers: { ...spruceAnswer.headers, ...answer.headers } };
	}

	private withRateLimit(now: number, work: () => SpruceResponse): SpruceResponse {
		const { isAllowed = true, headers = {} } = this.limiter?.take(now) ?? {};
		if (isAllowed) return { ...work(), headers };
		this.rateLimitRefusals += 1;
		return { status: 429, headers, body: { type: 'rate_limited' } };
	}

	private carryOut(request: SpruceRequest, now: number, isPageEmpty = false): SpruceResponse {
		const { method, path, body, query, idempotencyKey } = request;
		if (method === 'GET') return this.page(query?.paginationToken, isPageEmpty);
		if (method === 'DELETE') return this.remove(path);
		const key = `${path} ${idempotencyKey}`;
		const usedAt = this.usedKeys.get(key);
		if (usedAt !== undefined && now < usedAt + aDay) return duplicate;
		this.usedKeys.set(key, now);
		this.carriedOut.push(String(body?.text));
		return { status: 200, headers: {}, body: { requestId: `request ${this.carriedOut.length}` } };
	}

	private remove(path: string): SpruceResponse {
		if (this.deleted.has(path)) return { status: 404, headers: {}, body: { type: 'not_found' } };
		this.deleted.add(path);
		this.carriedOut.push(path);
		return { status: 200, headers: {}, body: '' };
	}

	private page(token: unknown, isEmpty: boolean): SpruceResponse {
		const { pages = [], repeatsLastToken = false } = this.options;
		const pageIndex = token === undefined ? 0 : (this.tokenPages.get(String(token)) ?? NaN);
		if (Number.isNaN(pageIndex))
			return { status: 400, headers: {}, body: { type: 'invalid_input' } };
		if (isEmpty) return this.pageBody([], this.newToken(pageIndex));
		const isLast = pageIndex + 1 >= pages.length;
		const repeatedToken = repeatsLastToken && token !== undefined ? String(token) : undefined;
		return this.pageBody(
			pages[pageIndex] ?? [],
			isLast ? repeatedToken : this.newToken(pageIndex + 1),
		);
	}

	private pageBody(contacts: IDataObject[], paginationToken?: string): SpruceResponse {
		const next = { hasMore: paginationToken !== undefined, paginationToken };
		return { status: 200, headers: {}, body: { contacts, ...next } };
	}

	/** Returns an opaque token for a page. No two tokens are the same. */
	private newToken(pageIndex: number): string {
		const token = Buffer.from(`${this.tokenPages.size}/+=${pageIndex * 7}`).toString('base64');
		this.tokenPages.set(token, pageIndex);
		return token;
	}
}
