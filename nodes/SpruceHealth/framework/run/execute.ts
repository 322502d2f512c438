import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { recordsReadBefore, writtenBefore } from '../../client/errors/failureNotes';
import { isCancelled } from '../../client/wire/cancellation';
import type { Resource } from '../declare/resource';
import { answersAgent } from './agents';
import { chosenOperation } from './chosenOperation';
import { errorItem } from './errorItem';
import { mapInOrder } from './mapInOrder';
import { nodeError } from './nodeError';
import { outputItems } from './outputItems';
import { runItem } from './runItem';
import { runOrigin } from './runOrigin';
import { tellProgress } from './tellProgress';

/** Reads of one node run at most so many at a time; writes follow one another. */
const concurrency = { read: 5, write: 1, depends: 1 };

/**
 * Runs the chosen operation once for every input item, with the results in the order of the
 * input. An item that fails becomes an item of the error output where the workflow goes on after
 * errors; otherwise it ends the node.
 */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const itemsTotal = context.getInputData().length;
	if (itemsTotal === 0) return [[]];
	const chosen = chosenOperation(context, resources);
	const access = chosen.operation?.access ?? 'write';
	const run = runOrigin(context);
	const goesOn = context.continueOnFail() || answersAgent(context);
	let itemsDone = 0;
	const work = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		try {
			const records = await runItem(context, chosen, run, itemIndex);
			itemsDone += 1;
			return outputItems(context, chosen, records, itemIndex);
		} catch (error) {
			const failure = nodeError(context, error, itemIndex);
			const records = recordsReadBefore(error);
			const recordsRead = records.length;
			tellProgress(failure, {
				itemsDone,
				itemsTotal,
				recordsRead,
				writtenBefore: writtenBefore(error),
				access,
				goesOn,
			});
			if (!goesOn || isCancelled(context)) throw failure;
			const items = outputItems(context, chosen, records, itemIndex);
			return [...items, errorItem(failure, itemIndex)];
		}
	};
	return [(await mapInOrder(itemsTotal, concurrency[access], work)).flat()];
}
