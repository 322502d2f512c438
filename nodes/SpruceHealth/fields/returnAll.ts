import type { Field } from '../framework/declare/field';
import { ifNothingFound } from './ifNothingFound';

/** The fields of a listing: n8n's usual pair, and what comes out when the list is empty. */
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
	ifNothingFound,
] as const satisfies readonly Field[];

/** The maximum number of records to return, or undefined for all. */
export function limitOf(params: { returnAll: boolean; limit: number }): number | undefined {
	return params.returnAll ? undefined : params.limit;
}
