import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** The category of a contact, such as patient. */
export const categoryFilter = {
	displayName: 'Category',
	name: 'category',
	values: [
		matchOfValues,
		{
			displayName: 'Categories',
			name: 'categories',
			type: 'multiOptions',
			options: [
				{ name: 'Clinic', value: 'clinic' },
				{ name: 'Patient', value: 'patient' },
				{ name: 'Professional', value: 'professional' },
				{ name: 'Unknown', value: 'unknown' },
			],
			default: [],
		},
	],
} as const satisfies FieldGroup;
