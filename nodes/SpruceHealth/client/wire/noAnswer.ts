import { OperationalError } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import type { NoAnswer } from './request';

/**
 * What the network did, from the error that n8n made of it; its code is all that is taken, since the
 * rest holds the request with the token, and n8n saves errors. Any other error is a fault and rejects
 * with its message alone.
 */
export function noAnswerOf(error: unknown): NoAnswer | Promise<never> {
	const code = networkCode(error) ?? networkCode(causeOf(error));
	return code === undefined
		? Promise.reject(new OperationalError(messageOf(error)))
		: { status: undefined, code };
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function causeOf(error: unknown): unknown {
	return error instanceof Error ? error.cause : undefined;
}

/**
 * n8n 1.x keeps the code of a lost connection where the HTTP status would be. A status itself can
 * stand there only when the answer broke off after it: no status is an error to us.
 */
function networkCode(error: unknown): string | undefined {
	if (!isJsonObject(error)) return undefined;
	const { code, httpCode } = error;
	if (typeof code === 'string') return code;
	if (typeof httpCode !== 'string') return undefined;
	return /^\d+$/.test(httpCode) ? 'ERR_BAD_RESPONSE' : httpCode;
}
