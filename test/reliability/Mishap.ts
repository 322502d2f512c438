import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';

/** What can go wrong with one request. Where it matters: before or after Spruce did the work. */
export type Mishap =
	| 'lost before'
	| 'lost after'
	| 'refused connection'
	| 'error 500 before'
	| 'error 500 after'
	| 'page 502 before'
	| 'page 502 after'
	| 'limit 429'
	| 'limit 429 with Retry-After'
	| 'busy 503 with Retry-After'
	| 'unreadable 200 after'
	| 'empty 200 after'
	| 'empty page';

interface Effect {
	/** Whether Spruce carries the request out all the same. */
	isWorkDone: boolean;
	/** What the client gets in place of the answer; the proxies' answers lack Spruce's headers. */
	answer?: Answer;
	hasSpruceHeaders?: boolean;
}

const lost: Answer = { status: undefined, code: 'ECONNRESET' };
const refusedConnection: Answer = { status: undefined, code: 'ECONNREFUSED' };
const brokenInside: Answer = { status: 500, headers: {}, body: { type: 'internal', message: 'x' } };
const proxyPage: Answer = { status: 502, headers: {}, body: '<html>Bad Gateway</html>' };
const limited: Answer = { status: 429, headers: {}, body: { type: 'rate_limited' } };

/** What each of them does. */
export const mishaps: Record<Mishap, Effect> = {
	'lost before': { isWorkDone: false, answer: lost },
	'lost after': { isWorkDone: true, answer: lost },
	'refused connection': { isWorkDone: false, answer: refusedConnection },
	'error 500 before': { isWorkDone: false, answer: brokenInside, hasSpruceHeaders: true },
	'error 500 after': { isWorkDone: true, answer: brokenInside, hasSpruceHeaders: true },
	'page 502 before': { isWorkDone: false, answer: proxyPage },
	'page 502 after': { isWorkDone: true, answer: proxyPage },
	'limit 429': { isWorkDone: false, answer: limited, hasSpruceHeaders: true },
	'limit 429 with Retry-After': {
		isWorkDone: false,
		answer: { ...limited, headers: { 'retry-after': '7' } },
		hasSpruceHeaders: true,
	},
	'busy 503 with Retry-After': {
		isWorkDone: false,
		answer: { status: 503, headers: { 'retry-after': '3' }, body: 'busy' },
	},
	'unreadable 200 after': {
		isWorkDone: true,
		answer: { status: 200, headers: {}, body: '<html>Welcome to the hotel</html>' },
	},
	'empty 200 after': { isWorkDone: true, answer: { status: 200, headers: {}, body: '' } },
	'empty page': { isWorkDone: true },
};

export const allMishaps = Object.keys(mishaps) as Mishap[];
