import { simulatedClinic } from '../../../resources/simulatedClinic';

describe('what n8n shows above the output of a run', () => {
	const clinic = simulatedClinic();
	const organization = { resource: 'organization', operation: 'get' };

	it('is how long the items waited, and for what', async () => {
		const { faults } = clinic.simulator;
		faults.add({ kind: 'status', status: 429, headers: { 'retry-after': '5' } });

		const { items, hints } = await clinic.run(organization, { items: [{}, {}, {}] });

		expect(items).toHaveLength(3);
		expect(hints).toEqual([
			expect.stringMatching(
				/^Waited \d+ seconds for Spruce's rate limit(?: of \d+ calls a minute)?, which all integrations of the practice share\./,
			),
		]);
	});

	it('is how long Spruce was busy, also where an item fails then', async () => {
		const { faults } = clinic.simulator;
		faults.add({ kind: 'status', status: 503, headers: { 'retry-after': '5' } });
		faults.add({ kind: 'status', status: 400 });

		const { hints } = await clinic.run(organization, {
			node: { onError: 'continueRegularOutput' },
		});

		expect(hints).toEqual([
			expect.stringMatching(
				/^Waited \d+ seconds because Spruce Health was busy and asked to try again later\.$/,
			),
		]);
	});

	it('is nothing where nobody has noticed a wait', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 500 });

		const { items, hints } = await clinic.run(organization);

		expect(items).toHaveLength(1);
		expect(hints).toEqual([]);
	});
});
