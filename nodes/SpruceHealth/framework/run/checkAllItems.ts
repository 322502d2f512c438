import type { IExecuteFunctions } from 'n8n-workflow';
import { isCancelled } from '../../client/wire/cancellation';
import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { Account } from '../../client/memory/Account';
import type { RunOrigin } from '../../client/writes/idempotency';
import { CheckClient } from './CheckClient';
import type { ChosenOperation } from './chosenOperation';
import { checkItem } from './checkItem';
import { lookAhead } from './lookAhead';
import { nodeError } from './nodeError';
import { type ItemInput, readItem } from './readItem';
import { type RefusedRow, refusedRows } from './refusedRows';

/**
 * Reads and checks all items of a write, before anything is written for the first of them: first
 * what was entered, without a call, then the names in it that have to be looked up in Spruce. Two
 * items that use one key for different messages are refused as well.
 *
 * @param clientOf the client of an item; that of the first one looks up the names of all
 * @returns what was entered for each item
 * @throws NodeOperationError that counts the items that cannot be used and names the first of them
 */
export async function checkAllItems(
	context: IExecuteFunctions,
	chosen: ChosenOperation,
	itemsTotal: number,
	origin: RunOrigin,
	clientOf: (input: ItemInput, itemIndex: number) => Promise<SpruceClient>,
): Promise<ItemInput[]> {
	const inputs: ItemInput[] = [];
	const refuseIfAny = async (check: (itemIndex: number) => Promise<void>) => {
		const refused = await refusedBy(check, itemsTotal, context);
		if (refused.length === 0) return;
		throw nodeError(context, refusedRows(refused, itemsTotal), refused[0].itemIndex);
	};
	const account = new Account();
	const withLookUps = new Set<number>();
	const check = async (itemIndex: number, lookUps?: SpruceClient) => {
		const { userKey } = inputs[itemIndex];
		const client = new CheckClient(account, { ...origin, itemIndex, userKey }, lookUps);
		await checkItem(context, inputs[itemIndex], itemIndex, client);
		if (client.hasMissedLookUp) withLookUps.add(itemIndex);
	};
	await refuseIfAny(async (itemIndex) => {
		inputs[itemIndex] = readItem(context, chosen, itemIndex);
		await check(itemIndex);
	});
	const client = await clientOf(inputs[0], 0).catch((error: unknown) => {
		// It is about the credential, so it names no row.
		throw nodeError(context, error, 0);
	});
	await lookAhead(chosen, inputs, client);
	let isAnswering = true;
	await refuseIfAny(async (itemIndex) => {
		if (!isAnswering || !withLookUps.has(itemIndex)) return;
		await check(itemIndex, client).catch((error: unknown) => {
			if (error instanceof InvalidInput) throw error;
			// The call fails again when the item runs, where it is told with all that is known of it.
			isAnswering = false;
		});
	});
	return inputs;
}

async function refusedBy(
	check: (itemIndex: number) => Promise<void>,
	itemsTotal: number,
	context: IExecuteFunctions,
): Promise<RefusedRow[]> {
	const refused: RefusedRow[] = [];
	for (let itemIndex = 0; itemIndex < itemsTotal && !isCancelled(context); itemIndex++) {
		await check(itemIndex).catch((error: unknown) => refused.push({ itemIndex, error }));
	}
	return refused;
}
