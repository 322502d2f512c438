import { request, type Dispatcher } from 'undici';
import type { Answer } from './Answer';
import { mayBeSent } from './mayBeSent';
import { CallsUsedUp, NoAnswer } from './ProbeStop';

/** What a call carries. */
export interface CallOptions {
	query?: Record<string, string | number>;
	body?: unknown;
	idempotencyKey?: string;
	/** Another token than the clinic's. */
	token?: string;
}

/** How the calls are made. */
export interface CallSettings {
	baseUrl: string;
	token: string;
	dispatcher?: Dispatcher;
	/** Whether the probe may also write, on a tag and a contact of its own. */
	isWriting: boolean;
	wait(ms: number): Promise<void>;
	/** Told before a pause. */
	onPause(seconds: number): void;
}

const mostCalls = 180;
const mostUnanswered = 5;
const timeoutMs = 30_000;
const windowMs = 60_000;
/** The rest stays for the clinic's own integrations, which share the limit. */
const shareToLeave = 0.2;

/** Calls to Spruce whose answers are left as they are: the node's own client would already read them. */
export class SpruceCalls {
	/** Every answer, in order. */
	readonly answers: Answer[] = [];
	/** The contacts that the probe made. It changes and deletes no other. */
	readonly ownContactIds = new Set<string>();
	private unanswered = 0;
	private readonly known = new Map<string, Answer>();

	constructor(private readonly settings: CallSettings) {}

	/** The answer to a GET, which is made once for all checks. */
	async read(path: string, query: Record<string, string | number> = {}): Promise<Answer> {
		const name = `${path} ${JSON.stringify(query)}`;
		const known = this.known.get(name) ?? (await this.send('GET', path, { query }));
		this.known.set(name, known);
		return known;
	}

	/**
	 * Makes a call.
	 *
	 * @throws CallsUsedUp, NoAnswer
	 */
	async send(
		method: Dispatcher.HttpMethod,
		path: string,
		options: CallOptions = {},
	): Promise<Answer> {
		const own = this.settings.isWriting ? this.ownContactIds : undefined;
		if (!mayBeSent(method, path, own)) throw new TypeError('the probe does not make this call');
		// What the probe made is removed in any case.
		if (method !== 'DELETE' && this.isEnough()) throw new CallsUsedUp();
		await this.leaveRest();
		const answer = await this.sendOnce(method, path, options);
		if (answer.status !== 429 || this.isEnough()) return answer;
		// Refused, so that nothing was done; a write has the same key in its second try.
		await this.pause();
		const again = await this.sendOnce(method, path, options);
		// Somebody else uses up the limit; each further call would only wait.
		if (again.status === 429) this.unanswered = mostUnanswered;
		return again;
	}

	private isEnough(): boolean {
		if (this.answers.length >= mostCalls || this.unanswered >= mostUnanswered) return true;
		const { headers = {} } = this.answers.at(-1) ?? {};
		return isNearlyUsedUp(
			headers['s-ratelimit-daily-limit'],
			headers['s-ratelimit-daily-remaining'],
		);
	}

	private async leaveRest(): Promise<void> {
		const { headers = {}, at = 0 } = this.answers.at(-1) ?? {};
		const { 's-ratelimit-limit': limit, 's-ratelimit-remaining': remaining } = headers;
		if (isNearlyUsedUp(limit, remaining) && Date.now() - at < windowMs) {
			await this.pause();
		}
	}

	private async pause(): Promise<void> {
		this.settings.onPause(windowMs / 1000);
		await this.settings.wait(windowMs);
	}

	private async sendOnce(
		method: Dispatcher.HttpMethod,
		path: string,
		{ query = {}, body, idempotencyKey, token = this.settings.token }: CallOptions,
	): Promise<Answer> {
		const search = Object.entries(query)
			.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
			.join('&');
		try {
			const answer = await request(`${this.settings.baseUrl}${path}${search && `?${search}`}`, {
				method,
				dispatcher: this.settings.dispatcher,
				headersTimeout: timeoutMs,
				bodyTimeout: timeoutMs,
				headers: {
					accept: 'application/json',
					authorization: `Bearer ${token}`,
					...(body !== undefined && { 'content-type': 'application/json' }),
					...(idempotencyKey !== undefined && { 's-idempotency-key': idempotencyKey }),
				},
				...(body !== undefined && { body: JSON.stringify(body) }),
			});
			const text = await answer.body.text();
			const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
			const received: Answer = {
				status: answer.statusCode,
				headers: Object.fromEntries(headers),
				body: parsed(text),
				isEmpty: text === '',
				at: Date.now(),
			};
			this.answers.push(received);
			return received;
		} catch (error) {
			this.unanswered += 1;
			throw new NoAnswer((error as NodeJS.ErrnoException).code);
		}
	}
}

/** A limit of 0, or none, is no limit. */
function isNearlyUsedUp(limit = '0', remaining = limit): boolean {
	return Number(limit) > 0 && Number(remaining) < Number(limit) * shareToLeave;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
