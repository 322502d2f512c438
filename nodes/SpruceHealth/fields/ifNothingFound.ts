import type { Field } from '../framework/declare/field';

/**
 * What comes out for an input without a record. The framework acts on it. With no item at all, a loop
 * over patients ends at the first one who is not found, and nobody notices.
 */
export const ifNothingFound = {
	displayName: 'If Nothing Is Found',
	name: 'ifNothingFound',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'No Item', value: 'noItem' },
		{ name: 'One Item', value: 'item', description: 'With { "found": false }' },
	],
	default: 'noItem',
	description: 'One Item keeps a loop going',
} as const satisfies Field;
