import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

describe('searchSpruceLinks', () => {
	const clinic = simulatedClinic();

	it('lists the secure endpoints only: no phone, fax or email address', async () => {
		const { internalEndpoints } = clinic.simulator.organization;
		const link = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'secure');
		const { credential: credentials } = clinic;

		const { results, paginationToken } = await runListSearch('searchSpruceLinks', { credentials });

		expect(internalEndpoints.length).toBeGreaterThan(1);
		expect(results).toEqual([
			{ name: 'Spruce Link: spruce.care/juniperhollow', value: link?.endpoint.id },
		]);
		expect(paginationToken).toBeUndefined();
	});

	it.each([
		['JUNIPER', 1],
		['main line', 0],
	])('for "%s", finds %i links', async (filter, count) => {
		const { credential: credentials } = clinic;

		const { results } = await runListSearch('searchSpruceLinks', { credentials, filter });

		expect(results).toHaveLength(count);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'InternalEndpoints' });
		const { credential: credentials } = clinic;

		expect((await runListSearch('searchSpruceLinks', { credentials })).results).toEqual([]);
	});

	itExplainsAWrongToken(clinic, 'searchSpruceLinks');
});
