import type { Field } from '../../framework/declare/field';

/** A contact's first and last name, which Spruce's API calls given and family name. */
export const contactNames = [
	{
		displayName: 'First Name',
		name: 'givenName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Nathan',
	},
	{
		displayName: 'Last Name',
		name: 'familyName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Smith',
	},
] as const satisfies readonly Field[];
