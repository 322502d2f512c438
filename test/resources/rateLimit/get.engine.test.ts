import { simulatedClinic } from '../simulatedClinic';

describe('rateLimit: get', () => {
	const clinic = simulatedClinic({ limits: { limit: 50, dailyLimit: 1_000 } });
	const get = { resource: 'rateLimit', operation: 'get' };

	it('returns what is left of this minute and of the day, after its own call', async () => {
		const { items } = await clinic.run(get);

		expect(items.map(({ json }) => json)).toEqual([
			{ limit: 50, remaining: 49, dailyLimit: 1_000, dailyRemaining: 999 },
		]);
	});

	it('leaves out a limit that the organization does not have', async () => {
		clinic.simulator.limits.dailyLimit = Infinity;

		const { items } = await clinic.run(get);

		expect(Object.keys(items[0].json)).toEqual(['limit', 'remaining']);
	});
});
