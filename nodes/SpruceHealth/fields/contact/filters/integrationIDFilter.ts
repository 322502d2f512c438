import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** The ID of a contact in another system, such as an electronic health record. */
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
			description: 'The system that the IDs come from',
		},
		{
			displayName: 'IDs',
			name: 'ids',
			type: 'string',
			typeOptions: { isTextList: true },
			default: '',
			placeholder: 'e.g. 12345',
			description: 'Separated by commas',
		},
	],
} as const satisfies FieldGroup;
