import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfRows } from './matchOfRows';

/** The age of a contact. A contact without a date of birth has no age. */
export const ageFilter = {
	displayName: 'Age',
	name: 'age',
	values: [
		matchOfRows,
		{
			displayName: 'Comparison',
			name: 'comparison',
			type: 'options',
			options: [
				{ name: 'Is', value: 'equal' },
				{ name: 'Is at Least', value: 'greater_than_or_equal_to' },
				{ name: 'Is at Most', value: 'less_than_or_equal_to' },
				{ name: 'Is Less Than', value: 'less_than' },
				{ name: 'Is More Than', value: 'greater_than' },
			],
			default: 'greater_than_or_equal_to',
		},
		{
			displayName: 'Age',
			name: 'age',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 150 },
			default: 18,
			description: 'In whole years. For a range, add two rows.',
		},
	],
} as const satisfies FieldGroup;
