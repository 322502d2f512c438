import type { Field } from '../../framework/declare/field';

/** What becomes of a row whose phone number, email address or External ID belongs to another person. */
export const ifSomeoneElse = {
	displayName: 'If the Contact Is Someone Else',
	name: 'ifSomeoneElse',
	type: 'options',
	options: [
		{
			name: 'Create a New Contact',
			value: 'create',
			description: 'The other person stays as they are, such as a relative with the same number',
		},
		{
			name: 'Fail',
			value: 'fail',
			description: 'The error says which contact it is and what differs',
		},
		{
			name: 'Update Anyway',
			value: 'update',
			description: 'The contact gets the name and date of birth of the row',
		},
	],
	default: 'fail',
	description:
		'Another first name, date of birth, or last name without the same date of birth says so. By External ID, it takes two of them.',
} as const satisfies Field;
