import { OperationalError } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { codeOfBrokenAnswer, codeOfMessage } from './connectionProblem';
import type { NoAnswer, SpruceResponse } from './request';

/**
 * The network's error code, from the error that n8n made of it. Only the code is kept: the rest of
 * the error holds the request with the token, and n8n saves errors.
 *
 * @throws OperationalError with the message alone, for any other error: it is a bug
 */
export function noAnswerOf(error: unknown): NoAnswer {
	const [told] = messagesOf(error).flatMap((message) => codeOfMessage(message) ?? []);
	const code = told ?? networkCode(error) ?? networkCode(causeOf(error));
	if (code === undefined) throw new OperationalError(messageOf(error));
	return { status: undefined, code };
}

/**
 * The answer of a proxy that wants a sign-in, where its page broke off. https-proxy-agent hands on
 * only the first packet of such an answer, so that a page in a second one is missing.
 */
export function proxySignInOf(error: unknown): SpruceResponse | undefined {
	const wantsSignIn = isJsonObject(error) && error.httpCode === '407';
	return wantsSignIn ? { status: 407, headers: {}, body: '' } : undefined;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** What n8n shows, and what it replaced by that: it has a text of its own for ECONNRESET. */
function messagesOf(error: unknown): string[] {
	const replaced: unknown = isJsonObject(error) ? error.messages : undefined;
	return [messageOf(error), ...(Array.isArray(replaced) ? replaced.map(String) : [])];
}

function causeOf(error: unknown): unknown {
	return error instanceof Error ? error.cause : undefined;
}

/**
 * n8n 1.x puts the code of a lost connection into `httpCode`. A number there is the HTTP status of an
 * answer that broke off, because we ask n8n to treat no status as an error.
 */
function networkCode(error: unknown): string | undefined {
	if (!isJsonObject(error)) return undefined;
	const { code, httpCode } = error;
	if (typeof code === 'string') return code;
	if (typeof httpCode !== 'string') return undefined;
	return /^\d+$/.test(httpCode) ? codeOfBrokenAnswer(httpCode) : httpCode;
}
