import type { ConnectionFailure } from '../wire/connectionProblem';

/** Why a call failed; each reason has its text in `explanations.ts`. */
export type FailureReason =
	| 'access'
	/** Something on the way has refused the call: it did not reach Spruce. */
	| 'proxy'
	| ConnectionFailure
	| 'notAllowed'
	| 'notFound'
	| 'refused'
	| 'redirect'
	| 'unreadable'
	/** Of a listing: there is more, but no page says where. `verdict` judges single answers only. */
	| 'incomplete'
	/** An answer of Spruce in a shape that this version does not know; `Reads` finds it out. */
	| 'unknownShape'
	| 'server'
	| 'noAnswer'
	| 'unknownOutcome'
	| 'rateLimit'
	| 'dailyLimit';
