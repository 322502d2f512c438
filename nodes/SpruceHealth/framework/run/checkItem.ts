import type { IExecuteFunctions } from 'n8n-workflow';
import { UnreadFiles } from '../declare/UnreadFiles';
import { CallStopped, type CheckClient } from './CheckClient';
import type { ItemInput } from './readItem';
import { waitingExecution } from './waiting/waitingExecution';

/**
 * Checks what was entered for one item: runs the operation up to its first call. Operations make their
 * own checks before it.
 *
 * @throws InvalidInput when the operation would refuse the item
 */
export async function checkItem(
	context: IExecuteFunctions,
	{ operation, params, cells, timeZone, isForAgent }: ItemInput,
	itemIndex: number,
	client: CheckClient,
): Promise<void> {
	const binary = new UnreadFiles(context, itemIndex);
	const execution = waitingExecution(context);
	const hint = () => {};
	const input = { client, params, binary, cells, timeZone, isForAgent, execution, hint };
	await operation.run(input).catch((error: unknown) => {
		if (!(error instanceof CallStopped)) throw error;
	});
}
