import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** The gender of a contact. */
export const genderFilter = {
	displayName: 'Gender',
	name: 'gender',
	values: [
		matchOfValues,
		{
			displayName: 'Genders',
			name: 'genders',
			type: 'multiOptions',
			options: [
				{ name: 'Female', value: 'female' },
				{ name: 'Male', value: 'male' },
				{ name: 'Other', value: 'other' },
				{ name: 'Unknown', value: 'unknown' },
			],
			default: [],
		},
	],
} as const satisfies FieldGroup;
