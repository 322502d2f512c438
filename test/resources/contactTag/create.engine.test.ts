import { itCreatesNamedRecords } from '../itCreatesNamedRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contactTag: create', () => {
	const clinic = simulatedClinic();

	itCreatesNamedRecords(clinic, {
		create: { resource: 'contactTag', operation: 'create' },
		operationId: 'CreateContactTag',
		path: '/contacts/tags',
		property: 'value',
		label: 'Tag',
		existing: 'VIP',
		created: { object: 'tag', id: expect.stringMatching(/^tag_/) },
		records: ({ contactTags }) => contactTags.map((tag) => ({ ...tag })),
	});
});
