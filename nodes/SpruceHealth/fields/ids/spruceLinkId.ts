import type { Field } from '../../framework/declare/field';

/** The Spruce Link of a secure conversation, chosen from the list or by its ID. */
export const spruceLinkId = {
	displayName: 'Spruce Link',
	name: 'internalEndpointId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: "The practice's link for secure messages",
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a Spruce Link...',
			typeOptions: { searchListMethod: 'searchSpruceLinks', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. organizationCode_2ER39ETHBQ800',
		},
	],
} as const satisfies Field;
