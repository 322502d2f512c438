import { ExplainedError } from '../../values/ExplainedError';
import { counted } from '../../values/text/counted';

/** An item that cannot be used as it was entered. */
export interface RefusedRow {
	itemIndex: number;
	error: unknown;
}

/** How many rows an error names. */
const mostNamed = 3;

/** What people call an item: the first one is row 1. */
export function rowName(itemIndex: number): string {
	return `Row ${itemIndex + 1}`;
}

/**
 * One error for all items that cannot be used. Its message names the first one and the number of
 * the others; its description says what to do, and names the next two.
 */
export function refusedRows(refused: readonly RefusedRow[], itemsTotal: number): ExplainedError {
	const [first, ...others] = refused;
	const count = others.length === 0 ? '' : ` (and ${others.length} more of ${itemsTotal} rows)`;
	const named = others
		.slice(0, mostNamed - 1)
		.map(({ itemIndex, error }) => `${rowName(itemIndex)}: ${messageOf(error)}.`);
	const unnamed = others.length - named.length;
	return new ExplainedError(
		`${rowName(first.itemIndex)}: ${messageOf(first.error)}${count}`,
		[
			first.error instanceof ExplainedError ? first.error.description : undefined,
			...named,
			unnamed > 0 ? `${counted(unnamed, 'more row')} cannot be used either.` : undefined,
			`Nothing was sent or changed: all ${itemsTotal} rows are checked before the first one. To go on with the good rows, set On Error to continue.`,
		]
			.filter((sentence) => sentence !== undefined)
			.join(' '),
	);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
