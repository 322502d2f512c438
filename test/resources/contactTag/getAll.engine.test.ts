import { itListsNamedRecords } from '../itListsNamedRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contactTag: getAll', () => {
	const clinic = simulatedClinic();

	itListsNamedRecords(clinic, {
		getAll: { resource: 'contactTag', operation: 'getAll' },
		operationId: 'ContactTags',
		path: '/contacts/tags',
		records: ({ contactTags }) => contactTags,
		add: ({ contactTags, newId }) => {
			contactTags.push({ object: 'tag', id: newId('tag'), value: `Tag ${contactTags.length}` });
		},
	});
});
