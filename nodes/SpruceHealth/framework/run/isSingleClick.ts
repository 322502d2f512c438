import type { IExecuteFunctions } from 'n8n-workflow';
import type { RunOrigin } from '../../client/writes/idempotency';
import type { ItemInput } from './readItem';

/**
 * Whether somebody has pressed Execute in the editor for one item, and waits for it. A round of a loop
 * and a whole list are batches, however they were started.
 */
export function isSingleClick(
	context: Pick<IExecuteFunctions, 'getMode' | 'getInputData'>,
	{ params }: Pick<ItemInput, 'params'>,
	{ runIndex }: Pick<RunOrigin, 'runIndex'>,
): boolean {
	const isOneItem = context.getInputData().length === 1 && runIndex === 0;
	return context.getMode() === 'manual' && isOneItem && params.returnAll !== true;
}
