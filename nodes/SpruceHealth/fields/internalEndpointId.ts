import type { Field } from '../framework/field';

/** The line of the practice that a message is sent from, chosen from the list or by its ID. */
export const internalEndpointId = {
	displayName: 'Line',
	name: 'internalEndpointId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'Which phone line, fax line, email address or Spruce Link of the practice it is sent from. Left empty, it is found by itself where only one fits.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a line...',
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
