import { itCreatesNamedRecords } from '../itCreatesNamedRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contactField: create', () => {
	const clinic = simulatedClinic();

	itCreatesNamedRecords(clinic, {
		create: { resource: 'contactField', operation: 'create' },
		operationId: 'CreateContactField',
		path: '/contacts/fields',
		property: 'name',
		label: 'Name',
		existing: 'Insurance Plan',
		created: { id: expect.stringMatching(/^managedCustomField_/) },
		records: ({ contactFields }) => contactFields.map((field) => ({ ...field })),
	});
});
