import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import type { Respond } from './SimulatedRuntime';

/** An answer of Spruce that the work is done. */
export function ok(body: unknown = {}, headers: Record<string, string> = {}): Answer {
	return { status: 200, headers, body };
}

/** Spruce has a problem. */
export const serverError: Answer = { status: 500, headers: {}, body: {} };

/** The connection broke. */
export const lost: Answer = { status: undefined, code: 'ECONNRESET' };

/** Answers each call with the next of these; the last one again and again. */
export function respondInOrder(...answers: Answer[]): Respond {
	let turn = 0;
	return () => answers[Math.min(turn++, answers.length - 1)];
}
