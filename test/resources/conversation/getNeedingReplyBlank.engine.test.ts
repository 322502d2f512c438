import { simulatedClinic } from '../simulatedClinic';

describe('conversation: get those that need a reply, with an expression that gives nothing', () => {
	const clinic = simulatedClinic();
	const needingReply = { resource: 'conversation', operation: 'getNeedingReply' };

	it.each([
		['channels', 'Channels'],
		['lookBackDays', 'Look Back (Days)'],
	])('refuses the option %s by name', async (name, label) => {
		const { error } = await clinic.run({
			...needingReply,
			options: { [name]: '={{ $json.missing }}' },
		});

		expect(error?.message).toBe(`Options > ${label}: nothing was entered`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('looks at the usual channels when none is chosen', async () => {
		const { error } = await clinic.run({ ...needingReply, options: { channels: [] } });

		expect(error).toBeUndefined();
	});
});
