import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** The fax numbers of a contact. */
export const faxNumberFilter = {
	displayName: 'Fax Number',
	name: 'faxNumber',
	values: [
		matchOfValues,
		{
			displayName: 'Fax Numbers',
			name: 'values',
			type: 'string',
			typeOptions: { isTextList: true },
			default: '',
			placeholder: 'e.g. (206) 555-1234',
			description: 'Separated by commas',
		},
	],
} as const satisfies FieldGroup;
