import type { Field } from '../../framework/declare/field';

/** The line of the practice that a message is sent from, chosen from the list or by its ID. */
export const internalEndpointId = {
	displayName: 'Send From',
	name: 'internalEndpointId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: "The practice's number, email address or Spruce Link. Needed only if several fit.",
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Optional, if several lines fit',
			typeOptions: { searchListMethod: 'searchInternalEndpoints', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. +12065551234',
		},
	],
} as const satisfies Field;
