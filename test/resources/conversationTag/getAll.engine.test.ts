import { itListsNamedRecords } from '../itListsNamedRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('conversationTag: getAll', () => {
	const clinic = simulatedClinic();

	itListsNamedRecords(clinic, {
		getAll: { resource: 'conversationTag', operation: 'getAll' },
		operationId: 'ConversationTags',
		path: '/conversations/tags',
		records: ({ conversationTags }) => conversationTags,
		add: ({ conversationTags, newId }) => {
			conversationTags.push({
				object: 'tag',
				id: newId('tag'),
				value: `Tag ${conversationTags.length}`,
			});
		},
	});
});
