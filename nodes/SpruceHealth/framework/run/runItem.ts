import type { IExecuteFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { BinaryFiles } from '../declare/BinaryFiles';
import type { HintText, NamesHint, OperationRecord } from '../declare/operation';
import { isTool } from './agents';
import type { ExecutionHints } from './hints/ExecutionHints';
import { limitHint } from './hints/limitHint';
import type { ItemInput } from './readItem';

/**
 * Runs the chosen operation for one item and returns its records.
 *
 * @throws InvalidInput when a parameter cannot be used
 * @throws NodeApiError when a call to Spruce fails
 */
export async function runItem(
	context: IExecuteFunctions,
	{ operation, params, cells, timeZone }: ItemInput,
	client: SpruceClient,
	hints: ExecutionHints,
	itemIndex: number,
): Promise<OperationRecord[]> {
	const binary = new BinaryFiles(context, itemIndex);
	const hint = (message: HintText | NamesHint) => hints.add(message);
	const told = { hint, isForAgent: isTool(context) };
	const records = [
		await operation.run({ client, params, binary, cells, timeZone, ...told }),
	].flat();
	const { returnAll, limit } = params;
	if (returnAll === false && client.hasLeftMore) hint(limitHint(Number(limit)));
	return records;
}
