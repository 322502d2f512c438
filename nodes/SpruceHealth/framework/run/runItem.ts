import type { IExecuteFunctions } from 'n8n-workflow';
import { clientFor } from '../../client/clientFor';
import type { RunOrigin } from '../../client/writes/idempotency';
import { BinaryFiles } from '../declare/BinaryFiles';
import type { OperationRecord } from '../declare/operation';
import type { ChosenOperation } from './chosenOperation';
import type { ExecutionHints } from './ExecutionHints';
import type { ItemInput } from './readItem';

/**
 * Runs the chosen operation for one item and returns its records.
 *
 * @throws InvalidInput when a parameter cannot be used
 * @throws NodeApiError when a call to Spruce fails
 */
export async function runItem(
	context: IExecuteFunctions,
	{ name }: ChosenOperation,
	{ operation, params, options, cells }: ItemInput,
	origin: RunOrigin,
	hints: ExecutionHints,
	itemIndex: number,
): Promise<OperationRecord[]> {
	// The defaults below are those of the fields: n8n passes only the options that the user added.
	const userKey = options.idempotencyKey?.trim() ?? '';
	const client = await clientFor(context, {
		policy: {
			onRateLimit: options.onRateLimit ?? 'wait',
			maxWaitMs: (options.maxWaitSeconds ?? 600) * 1_000,
			keepInReserve: options.keepInReserve ?? 0,
		},
		timeoutMs: (options.timeoutSeconds ?? 60) * 1_000,
		origin: { ...origin, itemIndex, ...(userKey !== '' && { userKey }) },
		access: operation.access,
		operation: name,
	});
	const binary = new BinaryFiles(context, itemIndex);
	const hint = (message: string) => hints.add(message);
	return [await operation.run({ client, params, binary, cells, hint })].flat();
}
