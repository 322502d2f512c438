import { durationWords } from '../../values/durationWords';
import { counted } from '../../values/text/counted';
import { windowMs } from '../rateLimit/rateLimit';
import type { Failure } from './failure';

/** What to do about a rate limit that is used up. After whole windows, the calls of the next one would go, too. */
export function adviceOnWaiting({ tried: { waitedMs = 0 }, retryAfterMs }: Failure): string {
	return waitedMs < windowMs
		? `Run the item again in ${seconds(retryAfterMs)}, or raise Max Wait under Request Options.`
		: `Run the item again when Spruce is used less, or raise Max Wait under Request Options. The call has waited ${durationWords(waitedMs)}.`;
}

/** How many calls a minute there are, and who has used them where that is known, as sentences. */
export function rateLimitUse({ rateLimit, ownCalls = 0 }: Failure): string {
	const { limit } = rateLimit;
	const share = 'All integrations of the practice share them.';
	if (limit === undefined) return `Spruce allows no more calls for now. ${share}`;
	return `Spruce allows ${counted(limit, 'call')} a minute. ${share} ${usedBy(ownCalls, limit)}`;
}

/** Other processes of the same n8n, such as queue workers, are unknown here. */
function usedBy(ownCalls: number, limit: number): string {
	const others = 'Other programs, or other processes of this n8n, have used';
	if (ownCalls === 0)
		return `${others} them: find out which, or ask Spruce Support for a higher limit.`;
	const own = `At least ${ownCalls} of the last minute came from this n8n.`;
	return ownCalls < limit / 2
		? `${own} ${others} the others: find out which, or ask Spruce Support for a higher limit.`
		: `${own} Let fewer of its workflows use Spruce at the same time, or ask Spruce Support for a higher limit.`;
}

/** How many calls a day there are, as a sentence. */
export function allowanceOfDay(limit: number | undefined): string {
	return limit === undefined
		? 'Spruce allows no more calls for now.'
		: `Spruce allows ${counted(limit, 'call')} a day.`;
}

function seconds(milliseconds: number | undefined): string {
	return milliseconds === undefined
		? 'a minute'
		: counted(Math.ceil(milliseconds / 1_000), 'second');
}
