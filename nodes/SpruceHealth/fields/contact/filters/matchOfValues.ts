import type { Field } from '../../../framework/declare/field';

/** Which of the values a contact must have. For filters with several values per row. */
export const matchOfValues = {
	displayName: 'Match',
	name: 'match',
	type: 'options',
	options: [
		{ name: 'All of Them', value: 'all' },
		{ name: 'Any of Them', value: 'any' },
		{ name: 'None of Them', value: 'none' },
	],
	default: 'any',
} as const satisfies Field;
