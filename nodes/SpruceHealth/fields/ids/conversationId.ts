import type { Field } from '../../framework/declare/field';

/** A conversation, chosen from the searchable list, by ID or by its URL in the Spruce app. */
export const conversationId = {
	displayName: 'Conversation',
	name: 'conversationId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'A thread of messages',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a conversation...',
			typeOptions: { searchListMethod: 'searchConversations', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. t_0E5QDJJC03000',
		},
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder:
				'e.g. https://app.sprucehealth.com/org/entity_0D4QABCC06000/thread/t_0E5QDJJC03000',
			extractValue: {
				type: 'regex',
				regex: '^https://[^/]+/org/[^/]+/thread/([^/?#\\s]+)',
			},
		},
	],
} as const satisfies Field;
