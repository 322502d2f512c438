import type { Field } from '../../framework/declare/field';

/** A contact's first and last name, in Spruce's words. */
export const contactNames = [
	{
		displayName: 'Given Name',
		name: 'givenName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Nathan',
	},
	{
		displayName: 'Family Name',
		name: 'familyName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Smith',
	},
] as const satisfies readonly Field[];
