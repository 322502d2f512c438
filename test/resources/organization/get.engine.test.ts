import { simulatedClinic } from '../simulatedClinic';

describe('organization: get', () => {
	const clinic = simulatedClinic();

	it('returns the organization without the wrapper around it', async () => {
		const { items } = await clinic.run({ resource: 'organization', operation: 'get' });

		expect(items).toHaveLength(1);
		expect(items[0].json).toMatchObject({
			object: 'organization',
			id: expect.stringMatching(/^entity_/),
		});
		expect(items[0].pairedItem).toEqual({ item: 0 });
	});
});
