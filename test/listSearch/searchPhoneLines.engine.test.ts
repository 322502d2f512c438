import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

describe('searchPhoneLines', () => {
	const clinic = simulatedClinic();

	async function open(filter?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchPhoneLines', { credentials, filter });
	}

	it('lists every phone line by name', async () => {
		const { phoneLines } = clinic.simulator.organization;

		const { results, paginationToken } = await open();

		expect(results).toEqual(phoneLines.map(({ id, name }) => ({ name, value: id })));
		expect(paginationToken).toBeUndefined();
		expect(clinic.simulator.requests[0].query).toEqual({});
	});

	it.each([
		[' exam ', ['Exam Room 1']],
		['desk', ['Desk 101', 'Desk 102']],
		['nobody', []],
	])('for "%s", finds the lines %j', async (filter, names) => {
		expect((await open(filter)).results.map(({ name }) => name)).toEqual(names);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'PhoneLines' });

		expect((await open()).results).toEqual([]);
	});

	itExplainsAWrongToken(clinic, 'searchPhoneLines');
});
