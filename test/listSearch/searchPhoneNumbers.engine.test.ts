import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

describe('searchPhoneNumbers', () => {
	const clinic = simulatedClinic();

	async function open(filter?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchPhoneNumbers', { credentials, filter });
	}

	it('lists the phone numbers of the practice: no fax, email address or Spruce Link', async () => {
		const { results, paginationToken } = await open();

		expect(results).toEqual([
			{ name: 'Billing Line: (206) 555-0101', value: '+12065550101' },
			{ name: 'Main Line: (206) 555-0100', value: '+12065550100' },
		]);
		expect(paginationToken).toBeUndefined();
	});

	it('shows a number without a label by itself', async () => {
		delete clinic.simulator.organization.internalEndpoints[0].endpoint.label;

		expect((await open('0100')).results.map(({ name }) => name)).toEqual(['(206) 555-0100']);
	});

	it.each([
		['MAIN', 1],
		['fax', 0],
	])('for "%s", finds %i numbers', async (filter, count) => {
		expect((await open(filter)).results).toHaveLength(count);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'InternalEndpoints' });

		expect((await open()).results).toEqual([]);
	});

	itExplainsAWrongToken(clinic, 'searchPhoneNumbers');
});
