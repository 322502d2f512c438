import type { Step } from './workflowOf';

/** The Spruce Health nodes of the workflows that are tested. */
export const steps = {
	allContacts: {
		name: 'Contacts',
		parameters: { resource: 'contact', operation: 'getAll', returnAll: true },
	},
	allConversations: {
		name: 'Conversations',
		parameters: { resource: 'conversation', operation: 'getAll', returnAll: true },
	},
	archive: {
		name: 'Archive',
		parameters: {
			resource: 'conversation',
			operation: 'update',
			conversationId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			updateFields: { archived: true },
		},
	},
	threeContacts: {
		name: 'Three contacts',
		parameters: { resource: 'contact', operation: 'getAll', returnAll: false, limit: 3 },
	},
	getAgain: {
		name: 'Get again',
		onError: 'continueErrorOutput',
		parameters: {
			resource: 'contact',
			operation: 'get',
			contactId: {
				__rl: true,
				mode: 'id',
				value: "={{ $itemIndex === 1 ? 'entity_00000000000000' : $json.id }}",
			},
		},
	},
} satisfies Record<string, Step>;
