import { errorOf } from './errorOf';

const waited = {
	sent: 1,
	failedTries: 0,
	isOutcomeUnknown: false,
	elapsedMs: 0,
	waitedMs: 590_000,
};

describe('the error of a call that found no calls left', () => {
	it.each([
		{
			whose: 'the other executions of this n8n',
			ownCalls: 97,
			says: 'At least 97 of the last minute came from this n8n. Let fewer of its workflows use Spruce at the same time,',
		},
		{
			whose: 'mostly others',
			ownCalls: 3,
			says: 'At least 3 of the last minute came from this n8n. Other programs, or other processes of this n8n, have used the others: find out which,',
		},
		{
			whose: 'only others',
			ownCalls: 0,
			says: 'Other programs, or other processes of this n8n, have used them: find out which,',
		},
	])('says who took them, and what to do: $whose', ({ ownCalls, says }) => {
		const { description } = errorOf('rateLimit', { rateLimit: { limit: 100 }, ownCalls });

		expect(description).toContain(`${says} or ask Spruce Support for a higher limit.`);
	});

	it('says how long the call has waited once that was a minute or more', () => {
		const rateLimit = { limit: 100 };
		const afterMaxWait = errorOf('rateLimit', { rateLimit, retryAfterMs: 20_000, tried: waited });
		const atOnce = errorOf('rateLimit', { rateLimit, retryAfterMs: 20_000 });

		expect(afterMaxWait.description).toContain('The call has waited 10 minutes.');
		expect(afterMaxWait.description).not.toContain('20 seconds');
		expect(atOnce.description).toContain('in 20 seconds');
	});

	it.each([
		{
			reason: 'rateLimit' as const,
			rateLimit: { limit: 1 },
			says: 'Spruce allows 1 call a minute.',
		},
		{
			reason: 'dailyLimit' as const,
			rateLimit: { dailyLimit: 1 },
			says: 'Spruce allows 1 call a day.',
		},
	])('speaks of one call in the singular: $says', ({ reason, rateLimit, says }) => {
		expect(errorOf(reason, { rateLimit }).description).toContain(says);
	});
});
