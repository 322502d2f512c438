import type { Field } from '../../framework/declare/field';

/** A scheduled message, chosen from the searchable list or by its ID. */
export const scheduledMessageId = {
	displayName: 'Scheduled Message',
	name: 'scheduledMessageId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'A message that has not been sent yet',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a scheduled message...',
			typeOptions: { searchListMethod: 'searchScheduledMessages', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. scm_0E5QDGJC03000',
		},
	],
} as const satisfies Field;
