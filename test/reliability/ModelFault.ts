import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';

/**
 * A fault that the model of Spruce injects into one request. "before" and "after" say whether it
 * happens before or after Spruce carried the request out.
 */
export type ModelFault =
	| 'lost before'
	| 'lost after'
	| 'refused connection'
	| 'error 500 before'
	| 'error 500 after'
	| 'HTML 502 before'
	| 'HTML 502 after'
	| 'throttled 429'
	| 'throttled 429 with Retry-After'
	| 'busy 503 with Retry-After'
	| 'unreadable 200 after'
	| 'empty 200 after'
	| 'empty page'
	| 'refused 400'
	| 'refused 403';

interface FaultEffect {
	/** Whether Spruce carries the request out despite the fault. */
	isWorkDone: boolean;
	/** Replaces Spruce's answer. */
	answer?: Answer;
	/** Whether Spruce itself answers. An answer from a proxy has no rate limit headers. */
	hasSpruceHeaders?: boolean;
}

const connectionReset: Answer = { status: undefined, code: 'ECONNRESET' };
const connectionRefused: Answer = { status: undefined, code: 'ECONNREFUSED' };
const serverError: Answer = { status: 500, headers: {}, body: { type: 'internal', message: 'x' } };
const badGateway: Answer = { status: 502, headers: {}, body: '<html>Bad Gateway</html>' };
const invalid: Answer = { status: 400, headers: {}, body: { type: 'invalid_input' } };
const forbidden: Answer = { status: 403, headers: {}, body: { type: 'forbidden' } };
const rateLimited: Answer = { status: 429, headers: {}, body: { type: 'rate_limited' } };

export const faultEffects: Record<ModelFault, FaultEffect> = {
	'lost before': { isWorkDone: false, answer: connectionReset },
	'lost after': { isWorkDone: true, answer: connectionReset },
	'refused connection': { isWorkDone: false, answer: connectionRefused },
	'error 500 before': { isWorkDone: false, answer: serverError, hasSpruceHeaders: true },
	'error 500 after': { isWorkDone: true, answer: serverError, hasSpruceHeaders: true },
	'HTML 502 before': { isWorkDone: false, answer: badGateway },
	'HTML 502 after': { isWorkDone: true, answer: badGateway },
	'throttled 429': { isWorkDone: false, answer: rateLimited, hasSpruceHeaders: true },
	'throttled 429 with Retry-After': {
		isWorkDone: false,
		answer: { ...rateLimited, headers: { 'retry-after': '7' } },
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
	'refused 400': { isWorkDone: false, answer: invalid, hasSpruceHeaders: true },
	'refused 403': { isWorkDone: false, answer: forbidden, hasSpruceHeaders: true },
};

/** These end a call at once. */
export const refusals: ModelFault[] = ['refused 400', 'refused 403'];

/** The faults that another try may get over. */
export const allFaults = (Object.keys(faultEffects) as ModelFault[]).filter(
	(fault) => !refusals.includes(fault),
);
