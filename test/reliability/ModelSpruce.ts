import type { IDataObject } from 'n8n-workflow';
import type {
	Answer,
	SpruceRequest,
	SpruceResponse,
} from '../../nodes/SpruceHealth/client/wire/request';
import { RateLimiter, type RateLimitSettings } from '../simulator/serving/RateLimiter';
import { type ModelFault, faultEffects, refusals } from './ModelFault';

/**
 * A page that has more, or says so, without a usable token for it. `half page`: nor does it have all of
 * its records. The next answer has the others.
 */
export type LostToken = 'missing' | 'blank' | 'own' | 'first' | 'half page';

/** How the model of Spruce behaves. */
export interface ModelOptions {
	/** The limit of calls a minute. Without it, every call is allowed. */
	limits?: Pick<RateLimitSettings, 'limit' | 'kind'> & Partial<RateLimitSettings>;
	/** The fault of the next request, or undefined for none. */
	nextFault?: () => ModelFault | undefined;
	/** Which tries that did nothing use up their key; none when left out. */
	keysBurntBy?: 'server errors' | 'all refusals';
	/** The pages of the listing `/contacts`. */
	pages?: IDataObject[][];
	/** What the next page of the listing says wrongly about the one after it, if anything. */
	nextLostToken?: () => LostToken | undefined;
	/** What every page says of the length of the listing. */
	count?: IDataObject;
}

const serverErrors: ModelFault[] = [
	'error 500 before',
	'HTML 502 before',
	'throttled 429',
	'busy 503 with Retry-After',
];
const burningFaults = {
	'server errors': serverErrors,
	'all refusals': [...serverErrors, ...refusals],
};
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

	/** What was posted, the latest last. */
	private readonly items: IDataObject[] = [];

	private readonly deleted = new Set<string>();

	/** The index of the page that each token leads to. */
	private readonly tokenPages = new Map<string, number>();

	/** The first token that was given out. */
	private firstToken?: string;

	/** The pages of which a half was answered. */
	private readonly halved = new Set<number>();

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
		if (!isWorkDone) this.burnKey(request, fault, now);
		// A request that never reaches Spruce does not count against the limit.
		if (!isWorkDone && !hasSpruceHeaders) return answer ?? duplicate;
		const work = () => this.carryOut(request, now, fault === 'empty page');
		const spruceAnswer = this.withRateLimit(now, isWorkDone ? work : () => duplicate);
		if (answer === undefined || spruceAnswer.status === 429) return spruceAnswer;
		if (answer.status === undefined || !hasSpruceHeaders) return answer;
		return { ...answer, headers: { ...spruceAnswer.headers, ...answer.headers } };
	}

	/** Spruce does not document whether a try that failed uses up its key. */
	private burnKey({ path, idempotencyKey }: SpruceRequest, fault: ModelFault, now: number): void {
		const { keysBurntBy } = this.options;
		const burning = keysBurntBy === undefined ? [] : burningFaults[keysBurntBy];
		if (idempotencyKey === undefined || !burning.includes(fault)) return;
		const key = `${path} ${idempotencyKey}`;
		this.usedKeys.set(key, this.usedKeys.get(key) ?? now);
	}

	private withRateLimit(now: number, work: () => SpruceResponse): SpruceResponse {
		const { isAllowed = true, headers = {} } = this.limiter?.take(now) ?? {};
		if (isAllowed) return { ...work(), headers };
		this.rateLimitRefusals += 1;
		return { status: 429, headers, body: { type: 'rate_limited' } };
	}

	private carryOut(request: SpruceRequest, now: number, isPageEmpty = false): SpruceResponse {
		const { method, path, body, query, idempotencyKey } = request;
		if (method === 'GET' && path.endsWith('/items')) return this.itemsIn(path, isPageEmpty);
		if (method === 'GET') return this.page(query?.paginationToken, isPageEmpty);
		if (method === 'DELETE') return this.remove(path);
		const key = `${path} ${idempotencyKey}`;
		const usedAt = this.usedKeys.get(key);
		if (usedAt !== undefined && now < usedAt + aDay) return duplicate;
		this.usedKeys.set(key, now);
		this.carriedOut.push(String(body?.text));
		const requestId = `request ${this.carriedOut.length}`;
		this.post({ conversation: path.split('/')[2], text: body?.text, requestId }, now);
		return { status: 200, headers: {}, body: { requestId } };
	}

	private post(item: IDataObject, now: number): void {
		const id = `ti_${this.items.length}`;
		const createdAt = new Date(now).toISOString();
		this.items.push({ id, ...item, createdAt, direction: 'outbound', isInternalNote: false });
	}

	/** The latest items of a conversation. */
	private itemsIn(path: string, isEmpty: boolean): SpruceResponse {
		const id = path.split('/')[2];
		const items = this.items.filter(({ conversation }) => conversation === id);
		const conversationItems = isEmpty ? [] : items.slice(-200).reverse();
		return { status: 200, headers: {}, body: { conversationItems, hasMore: false } };
	}

	private remove(path: string): SpruceResponse {
		if (this.deleted.has(path)) return { status: 404, headers: {}, body: { type: 'not_found' } };
		this.deleted.add(path);
		this.carriedOut.push(path);
		return { status: 200, headers: {}, body: '' };
	}

	private page(token: unknown, isEmpty: boolean): SpruceResponse {
		const { pages = [] } = this.options;
		const pageIndex = token === undefined ? 0 : (this.tokenPages.get(String(token)) ?? NaN);
		if (Number.isNaN(pageIndex))
			return { status: 400, headers: {}, body: { type: 'invalid_input' } };
		if (isEmpty) return this.pageBody([], this.newToken(pageIndex));
		const lost = this.options.nextLostToken?.();
		const contacts = this.contactsOf(pageIndex, lost === 'half page');
		if (lost !== undefined) return this.pageBody(contacts, this.uselessToken(lost, token), true);
		const isLast = pageIndex + 1 >= pages.length;
		return this.pageBody(contacts, isLast ? undefined : this.newToken(pageIndex + 1));
	}

	/** The records of a page; a page that was answered by half shows the other half from then on. */
	private contactsOf(pageIndex: number, isHalf: boolean): IDataObject[] {
		const contacts = this.options.pages?.[pageIndex] ?? [];
		const half = Math.ceil(contacts.length / 2);
		if (this.halved.has(pageIndex)) return contacts.slice(half);
		if (!isHalf) return contacts;
		this.halved.add(pageIndex);
		return contacts.slice(0, half);
	}

	private uselessToken(lost: LostToken, token: unknown): string | undefined {
		if (lost === 'blank') return ' ';
		if (token === undefined || lost === 'missing' || lost === 'half page') return undefined;
		return lost === 'own' ? String(token) : this.firstToken;
	}

	private pageBody(
		contacts: IDataObject[],
		paginationToken?: string,
		hasMore = paginationToken !== undefined,
	): SpruceResponse {
		const body = { contacts, hasMore, paginationToken, ...this.options.count };
		return { status: 200, headers: {}, body };
	}

	/** Returns an opaque token for a page. No two tokens are the same. */
	private newToken(pageIndex: number): string {
		const token = Buffer.from(`${this.tokenPages.size}/+=${pageIndex * 7}`).toString('base64');
		this.firstToken ??= token;
		this.tokenPages.set(token, pageIndex);
		return token;
	}
}
