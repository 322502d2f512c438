import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfRows } from './matchOfRows';

/** What a contact has in the organization's own fields. */
export const organizationContactFieldFilter = {
	displayName: 'Custom Field',
	name: 'organizationContactField',
	values: [
		matchOfRows,
		{
			displayName: 'Field Name or ID',
			name: 'name',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getContactFieldNames' },
			allowArbitraryValues: true,
			default: '',
			description:
				'The search uses the name of a field as its ID. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			default: '',
			placeholder: 'e.g. Spanish',
		},
	],
} as const satisfies FieldGroup;
