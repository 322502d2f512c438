import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

describe('searchInternalEndpoints', () => {
	const clinic = simulatedClinic();
	const phones = ['Billing Line: (206) 555-0101', 'Main Line: (206) 555-0100'];
	const email = 'Front Desk: hello@clinic.example.com';
	const fax = 'Fax: (206) 555-0102';
	const link = 'Spruce Link: spruce.care/juniperhollow';

	async function search(parameters = {}, filter?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchInternalEndpoints', { credentials, parameters, filter });
	}

	it.each([
		['contact', [link]],
		['contactEmail', [email]],
		['contactPhone', phones],
		['fax', [fax]],
		['phoneOrEmail', [phones[0], email, phones[1]]],
		['={{ $json.sendTo }}', [phones[0], fax, email, phones[1], link]],
	])('for Send To "%s", lists the lines that fit, in alphabetical order', async (sendTo, names) => {
		const { results, paginationToken } = await search({ sendTo });

		expect(results.map(({ name }) => name)).toEqual(names);
		expect(paginationToken).toBeUndefined();
	});

	it('uses the default of Send To while it is untouched', async () => {
		expect((await search()).results).toHaveLength(3);
	});

	it('returns the ID that a message is sent from', async () => {
		const { results } = await search({ sendTo: 'fax' });

		expect(results).toEqual([{ name: fax, value: '+12065550102' }]);
	});

	it.each([
		['MAIN', 1],
		['555', 2],
		['nowhere', 0],
	])('for "%s", finds %i lines', async (filter, count) => {
		expect((await search({ sendTo: 'phoneOrEmail' }, filter)).results).toHaveLength(count);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'InternalEndpoints' });

		expect((await search()).results).toEqual([]);
	});

	itExplainsAWrongToken(clinic, 'searchInternalEndpoints');
});
