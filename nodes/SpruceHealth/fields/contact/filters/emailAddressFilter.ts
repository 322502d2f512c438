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
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'One, or several with commas between them',
		},
	],
} as const satisfies FieldGroup;
