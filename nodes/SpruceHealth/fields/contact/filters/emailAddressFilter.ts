import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** The email addresses of a contact. */
export const emailAddressFilter = {
	displayName: 'Email Address',
	name: 'emailAddress',
	values: [
		matchOfValues,
		{
			displayName: 'Email Addresses',
			name: 'values',
			type: 'string',
			typeOptions: { isTextList: true },
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'Separated by commas',
		},
	],
} as const satisfies FieldGroup;
