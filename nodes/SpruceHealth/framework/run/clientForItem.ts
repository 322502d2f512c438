import type { IExecuteFunctions } from 'n8n-workflow';
import { clientFor, type ClientSettings } from '../../client/clientFor';
import type { SpruceClient } from '../../client/SpruceClient';
import type { RunOrigin } from '../../client/writes/idempotency';
import type { ChosenOperation } from './chosenOperation';
import { isSingleClick } from './isSingleClick';
import type { ItemInput } from './readItem';

/**
 * A client for the calls of one item, with the Request Options that the user chose.
 *
 * @param run what all items of a run share
 */
export async function clientForItem(
	context: IExecuteFunctions,
	{ name }: ChosenOperation,
	input: ItemInput,
	origin: RunOrigin,
	itemIndex: number,
	run: Pick<ClientSettings, 'runMemory' | 'onWait'>,
): Promise<SpruceClient> {
	const { operation, options, userKey } = input;
	// The defaults below are those of the fields: n8n passes only the options that the user added.
	return await clientFor(context, {
		policy: {
			maxWaitMs: (options.maxWaitSeconds ?? 600) * 1_000,
			keepInReserve: options.keepInReserve ?? 0,
			goesFirst: isSingleClick(context, input, origin),
		},
		...run,
		origin: { ...origin, itemIndex, userKey },
		access: operation.access,
		operation: name,
	});
}
