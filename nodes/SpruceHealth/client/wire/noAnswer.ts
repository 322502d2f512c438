import { OperationalError } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { codeOfMessage } from './connectionProblem';
import type { NoAnswer } from './request';

/**
 * The network's error code, from the error that n8n made of it. Only the code is kept: the rest of
 * the error holds the request with the token, and n8n saves errors.
 *
 * @throws OperationalError with the message alone, for any other error: it is a bug
 */
export function noAnswerOf(error: unknown): NoAnswer {
	const message = messageOf(error);
	const code = networkCode(error) ?? networkCode(causeOf(error)) ?? codeOfMessage(message);
	if (code === undefined) throw new OperationalError(message);
	return { status: undefined, code };
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
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
	return /^\d+$/.test(httpCode) ? 'ERR_BAD_RESPONSE' : httpCode;
}
