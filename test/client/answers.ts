import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import type { Respond } from './SimulatedRuntime';

/** A successful answer. */
export function ok(body: unknown = {}, headers: Record<string, string> = {}): Answer {
	return { status: 200, headers, body };
}

export const serverError: Answer = { status: 500, headers: {}, body: {} };

/** The connection was reset before an answer arrived. */
export const lost: Answer = { status: undefined, code: 'ECONNRESET' };

/** Answers each call with the next of these answers. The last one repeats. */
export function respondInOrder(...answers: Answer[]): Respond {
	let turn = 0;
	return () => answers[Math.min(turn++, answers.length - 1)];
}
