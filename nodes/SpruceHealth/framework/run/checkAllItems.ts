import type { IExecuteFunctions } from 'n8n-workflow';
import { isCancelled } from '../../client/wire/cancellation';
import type { ChosenOperation } from './chosenOperation';
import { checkItem } from './checkItem';
import { nodeError } from './nodeError';
import { type ItemInput, readItem } from './readItem';
import { type RefusedRow, refusedRows } from './refusedRows';

/**
 * Reads and checks all items of a write, before anything is sent for the first of them.
 *
 * @returns what was entered for each item
 * @throws NodeOperationError that counts the items that cannot be used and names the first of them
 */
export async function checkAllItems(
	context: IExecuteFunctions,
	chosen: ChosenOperation,
	itemsTotal: number,
): Promise<ItemInput[]> {
	const inputs: ItemInput[] = [];
	const refused: RefusedRow[] = [];
	for (let itemIndex = 0; itemIndex < itemsTotal; itemIndex++) {
		if (isCancelled(context)) break;
		try {
			inputs[itemIndex] = readItem(context, chosen, itemIndex);
			await checkItem(context, inputs[itemIndex], itemIndex);
		} catch (error) {
			refused.push({ itemIndex, error });
		}
	}
	if (refused.length === 0) return inputs;
	const [{ itemIndex }] = refused;
	throw nodeError(context, refusedRows(refused, itemsTotal), itemIndex);
}
