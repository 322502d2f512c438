import type { ExampleTable } from './ExampleTable';

const columns = [
	...['patientId', 'firstName', 'lastName', 'dateOfBirth', 'phone', 'spruceId', 'status'],
];

/** The patients of a clinic, as its health record (EHR) gives them. The last one is wrong on purpose. */
export const healthRecord: ExampleTable = {
	name: 'Health record',
	columns: columns.map((name) => ({ name, type: 'string' as const })),
	rows: () =>
		[
			// The first two are contacts in the simulated organization already.
			['P-3001', 'Ada', 'Imaginova', '1963-09-27', '(509) 555-1177'],
			['P-3002', 'Tobias', 'Pseudonymous', '1952-05-16', '+12535552593'],
			['P-3003', 'Malin', 'Nonesuch', '1969-09-21', '(206) 555-0191'],
			['P-3004', 'Rafael', 'Fauxley', '2012-12-01', '2065550192'],
			['P-3005', 'Wanda', 'Dummyfield', '1991-04-31', '(206) 555-0193'],
		].map(([patientId, firstName, lastName, dateOfBirth, phone]) => ({
			...{ patientId, firstName, lastName, dateOfBirth, phone },
			...{ spruceId: '', status: '' },
		})),
};
