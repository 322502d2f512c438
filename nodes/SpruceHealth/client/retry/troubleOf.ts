import type { KeyTrouble } from '../memory/KeyHistory';
import type { Answer } from '../wire/request';
import { type FailureReason, mayHaveLanded, type Verdict } from './verdict';

const withoutUsableAnswer: readonly FailureReason[] = [
	'server',
	'noAnswer',
	'unreadable',
	'unknownOutcome',
];

/**
 * What a try that failed means for its idempotency key. A throttled try counts as unknown: before it,
 * another process may have carried the write out.
 *
 * @returns undefined when the try did not reach Spruce, or was carried out
 */
export function troubleOf(decision: Verdict, answer: Answer): KeyTrouble | undefined {
	if (decision.kind === 'done') return undefined;
	if (answer.status === undefined) return mayHaveLanded(answer) ? 'unknown' : undefined;
	if (decision.kind === 'rateLimited') return 'unknown';
	if (decision.kind === 'retry') return decision.mayHaveLanded ? 'unknown' : 'refused';
	return withoutUsableAnswer.includes(decision.reason) ? 'unknown' : 'refused';
}
