import type { IDataObject } from 'n8n-workflow';
import type {
	Answer,
	SpruceRequest,
	SpruceResponse,
} from '../../nodes/SpruceHealth/client/wire/request';
import { RateLimiter, type RateLimitSettings } from '../simulator/serving/RateLimiter';
import { type Mishap, mishaps } from './Mishap';

/** How a model of Spruce behaves. */
export interface ModelOptions {
	/** A limit of calls a minute; none when left out. */
	limits?: Pick<RateLimitSettings, 'limit' | 'kind'> & Partial<RateLimitSettings>;
	/** What goes wrong with the next request, if anything. */
	nextMishap?: () => Mishap | undefined;
	/** What `/contacts` lists. */
	pages?: IDataObject[][];
	/** Whether the last page leads to itself. */
	repeatsLastToken?: boolean;
}

const duplicate = { status: 422, headers: {}, body: { type: 'duplicate_request' } };
const minute = 60_000;
const aDay = 24 * 60 * minute;

/**
 * Spruce as far as the client's promises go, without a network: writes with idempotency keys,
 * deletes, one listing, a rate limit, and what goes wrong. Counts what it really carries out.
 */
export class ModelSpruce {
	/** Every write carried out, by its text, and every delete, by its path, in order. */
	readonly carriedOut: string[] = [];

	/** The moments at which requests came in. */
	readonly received: number[] = [];

	/** Requests above the limit. */
	refusals = 0;

	/** When each key was used; Spruce forgets them after a day. */
	private readonly usedKeys = new Map<string, number>();

	private readonly deleted = new Set<string>();

	private readonly places = new Map<string, number>();

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

	/** What a request that reaches Spruce at this moment does and what comes back. */
	answer(request: SpruceRequest, now: number): Answer {
		this.received.push(now);
		const mishap = this.options.nextMishap?.();
		if (mishap === undefined) return this.atSpruce(now, () => this.work(request, now));
		const { isWorkDone, answer, hasSpruceHeaders } = mishaps[mishap];
		// What Spruce itself never sees is not counted either.
		if (!isWorkDone && !hasSpruceHeaders) return answer ?? duplicate;
		const work = () => this.work(request, now, mishap === 'empty page');
		const own = this.atSpruce(now, isWorkDone ? work : () => duplicate);
		if (answer === undefined || own.status === 429) return own;
		if (answer.status === undefined || !hasSpruceHeaders) return answer;
		return { ...answer, headers: { ...own.headers, ...answer.headers } };
	}

	private atSpruce(now: number, work: () => SpruceResponse): SpruceResponse {
		const { isAllowed = true, headers = {} } = this.limiter?.take(now) ?? {};
		if (isAllowed) return { ...work(), headers };
		this.refusals += 1;
		return { status: 429, headers, body: { type: 'rate_limited' } };
	}

	private work(request: SpruceRequest, now: number, isPageEmpty = false): SpruceResponse {
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
		const place = token === undefined ? 0 : (this.places.get(String(token)) ?? NaN);
		if (Number.isNaN(place)) return { status: 400, headers: {}, body: { type: 'invalid_input' } };
		if (isEmpty) return this.pageBody([], this.newToken(place));
		const isLast = place + 1 >= pages.length;
		const sameAgain = repeatsLastToken && token !== undefined ? String(token) : undefined;
		return this.pageBody(pages[place] ?? [], isLast ? sameAgain : this.newToken(place + 1));
	}

	private pageBody(contacts: IDataObject[], paginationToken?: string): SpruceResponse {
		const next = { hasMore: paginationToken !== undefined, paginationToken };
		return { status: 200, headers: {}, body: { contacts, ...next } };
	}

	/** Says nothing of the place that it stands for, and never comes again. */
	private newToken(place: number): string {
		const token = Buffer.from(`${this.places.size}/+=${place * 7}`).toString('base64');
		this.places.set(token, place);
		return token;
	}
}
