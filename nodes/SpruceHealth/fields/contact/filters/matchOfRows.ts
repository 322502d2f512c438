import type { Field } from '../../../framework/declare/field';

/** How the rows of a filter combine. For filters with one value per row. */
export const matchOfRows = {
	displayName: 'Match',
	name: 'match',
	type: 'options',
	options: [
		{ name: 'Must Apply', value: 'all' },
		{ name: 'Must Not Apply', value: 'none' },
		{
			name: 'One of Several Must Apply',
			value: 'any',
			description: 'At least one of the rows with this choice must apply',
		},
	],
	default: 'all',
	description: 'How the rows combine',
} as const satisfies Field;
