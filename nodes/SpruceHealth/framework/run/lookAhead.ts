import type { IExecuteFunctions } from 'n8n-workflow';
import { isCancelled } from '../../client/wire/cancellation';
import type { SpruceClient } from '../../client/SpruceClient';
import type { ChosenOperation } from './chosenOperation';
import { type ItemInput, readItem } from './readItem';

/** For fewer items, nothing could be saved. */
const fewestItems = 3;

/** Lets the operation look at all items of a run before the first of them, if it does that. */
export async function lookAhead(
	{ operation }: ChosenOperation,
	items: readonly ItemInput[],
	client: SpruceClient,
): Promise<void> {
	if (items.length < fewestItems) return;
	// The items do it for themselves, and tell what is wrong with all that is known of it.
	await operation?.lookAhead?.({ client, items }).catch(() => {});
}

/**
 * Reads the items of a run that were not checked, where the operation looks at all of them.
 *
 * @param clientOf the client of an item
 * @returns what was entered, by the position of the item. An item that cannot be used is left out: it
 * fails when its turn comes.
 */
export async function readItemsAhead(
	context: IExecuteFunctions,
	chosen: ChosenOperation,
	itemsTotal: number,
	clientOf: (input: ItemInput, itemIndex: number) => Promise<SpruceClient>,
): Promise<ItemInput[]> {
	const inputs: ItemInput[] = [];
	if (chosen.operation?.lookAhead === undefined || itemsTotal < fewestItems) return inputs;
	for (let itemIndex = 0; itemIndex < itemsTotal && !isCancelled(context); itemIndex++) {
		const input = inputIfUsable(context, chosen, itemIndex);
		if (input !== undefined) inputs[itemIndex] = input;
	}
	const first = inputs.findIndex((input) => input !== undefined);
	if (first === -1) return inputs;
	const client = await clientOf(inputs[first], first).catch(() => undefined);
	if (client !== undefined) await lookAhead(chosen, Object.values(inputs), client);
	return inputs;
}

function inputIfUsable(
	context: IExecuteFunctions,
	chosen: ChosenOperation,
	itemIndex: number,
): ItemInput | undefined {
	try {
		return readItem(context, chosen, itemIndex);
	} catch {
		return undefined;
	}
}
