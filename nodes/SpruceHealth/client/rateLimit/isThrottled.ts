import type { SpruceResponse } from '../wire/request';
import { errorWords } from '../wire/errorWords';
import { inPlainWords } from '../../values/text/words';
import { readRateLimit } from './rateLimit';

/**
 * Whether a call was refused because no calls are left. Spruce documents no status for that. Usual
 * are 429, and 503 with `Retry-After`; some APIs send 403 or 400 with a type that says so, or 403
 * beside a header that no calls remain.
 */
export function isThrottled({ status, headers, body }: SpruceResponse): boolean {
	if (status === 429) return true;
	if (status === 503) return 'retry-after' in headers;
	if (status !== 400 && status !== 403) return false;
	if (saysThrottled(body)) return true;
	const { remaining, dailyRemaining } = readRateLimit(headers);
	return status === 403 && (remaining === 0 || dailyRemaining === 0);
}

/** The words of the message count only where there is no type. */
function saysThrottled(body: unknown): boolean {
	const { type, message } = errorWords(body);
	if (type !== undefined)
		return /\brate ?limit|too many requests?|\bthrottl|\bquota exceeded/.test(inPlainWords(type));
	return /\b(rate limit|too many requests)/i.test(message ?? '');
}
