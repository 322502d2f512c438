import type { Field } from '../../framework/declare/field';

/** A teammate or a team, chosen from the searchable list or by ID. */
export const memberId = {
	displayName: 'Member',
	name: 'memberId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'A teammate or team',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a member...',
			typeOptions: { searchListMethod: 'searchMembers', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. entity_0D4QABCC06000',
		},
	],
} as const satisfies Field;
