import type { Field } from '../framework/declare/field';

/** n8n's usual pair of fields for a listing. */
export const returnAll = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
] as const satisfies readonly Field[];

/** The maximum number of records to return, or undefined for all. */
export function limitOf(params: { returnAll: boolean; limit: number }): number | undefined {
	return params.returnAll ? undefined : params.limit;
}
