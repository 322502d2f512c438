import type { Field } from '../framework/declare/field';

/** n8n's switch for long records; the operation says in `simplified` what is left of one. */
export const simplify = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
} as const satisfies Field;
