import type { Field } from '../framework/declare/field';

/** n8n's usual switch for long records. The operation shortens a record with `simplified`. */
export const simplify = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	noDataExpression: true,
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
} as const satisfies Field;
