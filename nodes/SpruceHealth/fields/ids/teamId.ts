import type { Field } from '../../framework/declare/field';

/** A team of the organization, chosen from the searchable list or by its ID. */
export const teamId = {
	displayName: 'Team',
	name: 'teamId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'A group of teammates, such as the front desk',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a team...',
			typeOptions: { searchListMethod: 'searchTeams', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. entity_0D4QABCC06001',
		},
	],
} as const satisfies Field;
