import type { FieldGroup } from '../../framework/field';
import { matchOfValues } from './matchOfValues';

/** The name of a contact. */
export const nameFilter = {
	displayName: 'Name',
	name: 'name',
	values: [
		matchOfValues,
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
	],
} as const satisfies FieldGroup;
