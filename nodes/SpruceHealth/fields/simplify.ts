import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../framework/declare/field';

/**
 * n8n's usual switch for long records. An operation shortens its record with `simplified`; a listing
 * keeps of each record what `keptBy` says.
 */
export const simplify = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	noDataExpression: true,
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
} as const satisfies Field;

/** What a listing keeps of each record: what Simplify leaves, or undefined for all of it. */
export function keptBy(
	params: { simplify: boolean },
	simplified: (record: IDataObject) => IDataObject,
): typeof simplified | undefined {
	return params.simplify ? simplified : undefined;
}
