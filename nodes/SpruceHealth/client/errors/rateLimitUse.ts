import type { Failure } from './failure';

/** How many calls a minute there are, and who has used them where that is known, as sentences. */
export function rateLimitUse({ rateLimit, ownCalls = 0 }: Failure): string {
	const { limit } = rateLimit;
	const share = 'All integrations of the practice share them.';
	if (limit === undefined) return `Spruce allows no more calls for now. ${share}`;
	return `Spruce allows ${limit} calls a minute. ${share} ${usedBy(ownCalls)}`;
}

/** Other processes of the same n8n, such as queue workers, are unknown here. */
function usedBy(ownCalls: number): string {
	return ownCalls === 0
		? 'Other programs, or other processes of this n8n, have used them.'
		: `At least ${ownCalls} of the last minute came from this n8n.`;
}
