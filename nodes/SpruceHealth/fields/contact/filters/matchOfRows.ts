import type { Field } from '../../../framework/declare/field';

/** In a filter that takes one value per row: how its rows count together. */
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
			description: 'Of the rows of this filter that say so, at least one must apply',
		},
	],
	default: 'all',
	description: 'How this row counts beside the other rows of the same filter',
} as const satisfies Field;
