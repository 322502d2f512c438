import type { Field } from '../../framework/declare/field';

/** A saved message whose text is sent, chosen from the searchable list or by its ID. */
export const savedMessageId = {
	displayName: 'Saved Message',
	name: 'savedMessageId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'Its text is sent',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a saved message...',
			typeOptions: { searchListMethod: 'searchSavedMessages', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. sm_0E5QDJJC03000',
		},
	],
} as const satisfies Field;
