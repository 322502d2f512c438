import type { IExecuteFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { BinaryFiles } from '../declare/BinaryFiles';
import type { HintText, NamesHint, OperationRecord } from '../declare/operation';
import type { ExecutionHints } from './hints/ExecutionHints';
import { limitHint } from './hints/limitHint';
import { waitingExecution } from './waiting/waitingExecution';
import type { ItemInput } from './readItem';

/**
 * Runs the chosen operation for one item and returns its records.
 *
 * @throws InvalidInput when a parameter cannot be used
 * @throws NodeApiError when a call to Spruce fails
 */
export async function runItem(
	context: IExecuteFunctions,
	{ operation, params, cells, timeZone, isForAgent }: ItemInput,
	client: SpruceClient,
	hints: ExecutionHints,
	itemIndex: number,
): Promise<OperationRecord[]> {
	const binary = new BinaryFiles(context, itemIndex);
	const hint = (message: HintText | NamesHint) => hints.add(message);
	const execution = waitingExecution(context);
	const input = { client, params, binary, cells, timeZone, isForAgent, execution, hint };
	const records = [await operation.run(input)].flat();
	const { returnAll, limit } = params;
	if (returnAll === false && client.hasLeftMore) hint(limitHint(Number(limit)));
	return records;
}
