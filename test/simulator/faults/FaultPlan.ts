import type { Random } from '../seed/Random';

/** Which requests a fault hits, and how often. */
interface Aim {
	/** Default: every operation. */
	operationId?: string;
	method?: string;
	/** Below `/v1`, as it was sent. */
	path?: string | RegExp;
	/** Lets this many matching requests through first; default 0. */
	skip?: number;
	/** Then hits this many; default 1. */
	times?: number;
	/** Hits with this probability (0..1) instead of always, drawn from the seeded generator. */
	probability?: number;
	/**
	 * Whether the fault strikes before or after the work is done; default 'before'. Faults that
	 * change a list's answer need the work done and ignore it.
	 */
	when?: 'before' | 'after';
}

/** Something that goes wrong on the way to Spruce or back. */
export type TransportFault = Aim &
	(
		| { /** The connection breaks. */ kind: 'reset' }
		| {
				/** No answer; the connection is closed after `delayMs` when given. */
				kind: 'hang';
				delayMs?: number;
		  }
		| { /** The answer comes late. */ kind: 'delay'; delayMs: number }
		| {
				/** An error answer; the default body has Spruce's error shape. */
				kind: 'status';
				status: number;
				headers?: Record<string, string>;
				body?: unknown;
		  }
		| { /** A proxy's HTML page; default status 502. */ kind: 'html'; status?: number }
		| { /** The connection breaks in the middle of the body. */ kind: 'truncate' }
		| { /** Nothing more comes after half of the body; the connection stays. */ kind: 'stall' }
		| { /** 200 without a body. */ kind: 'empty' }
		| { /** 200 with a text that is not JSON. */ kind: 'notJson' }
		| { /** 302 to another place. */ kind: 'redirect'; location: string }
	);

/** An odd answer that is possible all the same. */
export type AnswerFault = Aim &
	(
		| {
				/** An empty page with `hasMore` and a new token that continues at the same place. */
				kind: 'emptyPage';
		  }
		| {
				/** `hasMore` with the token that the request came with; hits only requests with one. */
				kind: 'repeatToken';
		  }
		| { /** `null` in place of the list. */ kind: 'nullList' }
		| { /** `hasMore` without a token. */ kind: 'missingToken' }
		| { /** Fields that no description mentions, in every object. */ kind: 'unknownFields' }
	);

/** One thing that goes wrong. */
export type Fault = TransportFault | AnswerFault;

/** What a fault is aimed by. */
export interface FaultTarget {
	operationId?: string;
	method: string;
	path: string;
	isList: boolean;
	isPaged: boolean;
	hasPageToken: boolean;
}

/**
 * What goes wrong, and when. A request is hit by one fault at most: the first one, in the order
 * of adding, that matches it; later ones do not count it. A request with a wrong token or beyond the
 * rate limit is refused before any fault sees it.
 */
export class FaultPlan {
	private planned: Array<{ fault: Fault; toSkip: number; toHit: number }> = [];

	constructor(private random: Random) {}

	add(fault: Fault): void {
		this.planned.push({ fault, toSkip: fault.skip ?? 0, toHit: fault.times ?? 1 });
	}

	clear(): void {
		this.planned = [];
	}

	/** Forgets all faults and starts with other random numbers. */
	restart(random: Random): void {
		this.clear();
		this.random = random;
	}

	/** The fault that hits this request, if any. */
	next(target: FaultTarget): Fault | undefined {
		for (const plan of this.planned) {
			const { fault } = plan;
			if (plan.toHit <= 0 || !isAimedAt(fault, target)) continue;
			if (plan.toSkip > 0) {
				plan.toSkip--;
				continue;
			}
			if (fault.kind === 'repeatToken' && !target.hasPageToken) continue;
			if (fault.probability !== undefined && this.random.next() >= fault.probability) continue;
			plan.toHit--;
			return fault;
		}
		return undefined;
	}
}

/** Whether the fault changes an answer instead of getting in its way. */
export function isAnswerFault(fault: Fault): fault is AnswerFault {
	return ['emptyPage', 'repeatToken', 'nullList', 'missingToken', 'unknownFields'].includes(
		fault.kind,
	);
}

function isAimedAt(fault: Fault, target: FaultTarget): boolean {
	const { operationId, method, path } = fault;
	if (operationId !== undefined && operationId !== target.operationId) return false;
	if (method !== undefined && method.toUpperCase() !== target.method) return false;
	if (typeof path === 'string' && path !== target.path) return false;
	if (path instanceof RegExp && target.path.search(path) < 0) return false;
	if (fault.kind === 'nullList') return target.isList;
	const needsPages = ['emptyPage', 'repeatToken', 'missingToken'].includes(fault.kind);
	return target.isPaged || !needsPages;
}
