import type { Field } from '../../framework/declare/field';

/** A phone line of the organization, chosen from the searchable list or by its ID. */
export const phoneLineId = {
	displayName: 'Phone Line',
	name: 'phoneLineId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'A desk phone or room that calls can go to',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a phone line...',
			typeOptions: { searchListMethod: 'searchPhoneLines', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. pd_0D4QABCC06000',
		},
	],
} as const satisfies Field;
