import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** The phone numbers of a contact. */
export const phoneNumberFilter = {
	displayName: 'Phone Number',
	name: 'phoneNumber',
	values: [
		matchOfValues,
		{
			displayName: 'Phone Numbers',
			name: 'values',
			type: 'string',
			typeOptions: { isTextList: true },
			default: '',
			placeholder: 'e.g. (206) 555-1234',
			description: 'Separated by commas',
		},
	],
} as const satisfies FieldGroup;
