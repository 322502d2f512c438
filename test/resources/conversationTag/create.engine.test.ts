import { itCreatesNamedRecords } from '../itCreatesNamedRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('conversationTag: create', () => {
	const clinic = simulatedClinic();

	itCreatesNamedRecords(clinic, {
		create: { resource: 'conversationTag', operation: 'create' },
		operationId: 'CreateConversationTag',
		path: '/conversations/tags',
		property: 'value',
		label: 'Tag',
		existing: 'Urgent',
		created: { object: 'tag', id: expect.stringMatching(/^tag_/) },
		records: ({ conversationTags }) => conversationTags.map((tag) => ({ ...tag })),
	});
});
