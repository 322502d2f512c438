import type { Field } from '../../framework/declare/field';

/** A phone number of the practice, chosen from the searchable list or by its ID. */
export const practiceNumberId = {
	displayName: 'Practice Number',
	name: 'internalEndpointId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: "The practice's phone number that the patient sees",
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a phone number...',
			typeOptions: { searchListMethod: 'searchPhoneNumbers', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. +12065550100',
		},
	],
} as const satisfies Field;
