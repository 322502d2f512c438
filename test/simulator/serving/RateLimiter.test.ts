import { RateLimiter, type RateLimitSettings } from './RateLimiter';

const settings: RateLimitSettings = {
	limit: 2,
	windowMs: 60_000,
	dailyLimit: Infinity,
	dailyWindowMs: 86_400_000,
	kind: 'fixed',
	retryAfter: true,
	exhaustedStatus: 429,
	headers: true,
};

/** What the limiter says at each of these seconds: the calls that remain, or how long to wait. */
const verdicts = (changes: Partial<RateLimitSettings>, ...seconds: number[]) => {
	const limiter = new RateLimiter({ ...settings, ...changes });
	return seconds.map((second) => {
		const { isAllowed, headers } = limiter.take(second * 1000);
		return isAllowed
			? `${headers['s-ratelimit-remaining'] ?? headers['s-ratelimit-daily-remaining']} left`
			: `wait ${headers['retry-after']}`;
	});
};

describe('the rate limiter', () => {
	it('opens a fixed window with its first call', () => {
		expect(verdicts({}, 10, 20, 30, 69.5, 70, 71)).toEqual([
			...['1 left', '0 left', 'wait 40', 'wait 1', '1 left', '0 left'],
		]);
	});

	it('frees calls one by one in a sliding window', () => {
		expect(verdicts({ kind: 'sliding' }, 10, 20, 30, 70, 71, 80)).toEqual([
			...['1 left', '0 left', 'wait 40', '0 left', 'wait 9', '0 left'],
		]);
	});

	it('waits for the daily window when that one is exhausted', () => {
		expect(verdicts({ limit: Infinity, dailyLimit: 1 }, 0, 60, 86_400)).toEqual([
			...['0 left', 'wait 86340', '0 left'],
		]);
	});

	it('lets nothing through when there is nothing', () => {
		expect(verdicts({ limit: 0 }, 0, 100)).toEqual(['wait 60', 'wait 60']);
	});

	it('obeys a limit that is lowered while calls are counted', () => {
		const changing = { ...settings, kind: 'sliding' as const };
		const limiter = new RateLimiter(changing);
		limiter.take(0);
		limiter.take(10_000);
		changing.limit = 1;
		expect(limiter.take(20_000).headers['retry-after']).toBe('50');
	});
});
