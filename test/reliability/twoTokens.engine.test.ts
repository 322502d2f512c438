import { simulatedClinic } from '../resources/simulatedClinic';

describe('two tokens at the same address', () => {
	const clinic = simulatedClinic();
	const get = {
		resource: 'organization',
		operation: 'get',
		requestOptions: { maxWaitSeconds: 0 },
	};

	it('have separate rate limits, and each one is remembered for its own token', async () => {
		const { simulator } = clinic;
		const [first, second] = [simulator.token, Buffer.from('second:secret').toString('base64')];
		const withToken = async (apiToken: string, items = 1) =>
			await clinic.run(get, {
				items: Array.from({ length: items }, () => ({})),
				credentials: { ...clinic.credential, apiToken },
			});
		simulator.limits.limit = 1;
		await withToken(first);

		const usedUp = await withToken(first);
		// The simulator now accepts the second token instead of the first.
		simulator.token = second;
		simulator.limits.limit = 100;
		const other = await withToken(second, 3);
		const stillUsedUp = await withToken(first);
		simulator.token = first;

		expect(usedUp.error?.message).toBe('The rate limit of the organization is used up');
		expect(other.status).toBe('success');
		expect(stillUsedUp.error?.message).toBe('The rate limit of the organization is used up');
		expect(simulator.requests.map(({ headers }) => headers.authorization)).toEqual([
			`Bearer ${first}`,
			...Array.from({ length: 3 }, () => `Bearer ${second}`),
		]);
	});

	it('are each sent with the item that names it, where the credential holds an expression', async () => {
		const tokens = ['first', 'second', 'third'];
		clinic.simulator.token = 'second';

		const { items } = await clinic.run(get, {
			items: tokens.map((token) => ({ token })),
			credentials: { ...clinic.credential, apiToken: '={{ $json.token }}' },
			node: { onError: 'continueRegularOutput' },
		});

		const sent = clinic.simulator.requests.map(({ headers }) => String(headers.authorization));
		expect(new Set(sent)).toEqual(new Set(tokens.map((token) => `Bearer ${token}`)));
		expect(items.map(({ json }) => json.error === undefined)).toEqual([false, true, false]);
	});
});
