import { itListsNamedRecords } from '../itListsNamedRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contactField: getAll', () => {
	const clinic = simulatedClinic();

	itListsNamedRecords(clinic, {
		getAll: { resource: 'contactField', operation: 'getAll' },
		operationId: 'ContactFields',
		path: '/contacts/fields',
		records: ({ contactFields }) => contactFields,
		add: ({ contactFields, newId }) => {
			contactFields.push({
				id: newId('managedCustomField'),
				name: `Field ${contactFields.length}`,
			});
		},
	});
});
