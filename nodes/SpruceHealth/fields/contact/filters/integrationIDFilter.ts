import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** What a contact is called in another system, such as a health record. */
export const integrationIDFilter = {
	displayName: 'Integration ID',
	name: 'integrationID',
	values: [
		matchOfValues,
		{
			displayName: 'System',
			name: 'integrationLinkType',
			type: 'options',
			options: [
				{ name: 'Athenahealth', value: 'athena' },
				{ name: 'Custom', value: 'custom' },
				{ name: 'Elation', value: 'elation' },
				{ name: 'Hint', value: 'hint' },
			],
			default: 'athena',
			description: 'Where the contact has the ID',
		},
		{
			displayName: 'IDs',
			name: 'ids',
			type: 'string',
			default: '',
			placeholder: 'e.g. 12345',
			description: 'One, or several with commas between them',
		},
	],
} as const satisfies FieldGroup;
