import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { recordsReadBefore, writtenBefore } from '../../client/errors/failureNotes';
import { isCancelled } from '../../client/wire/cancellation';
import type { Wait } from '../../client/calls/Wait';
import { RunMemory } from '../../client/memory/RunMemory';
import type { Resource } from '../declare/resource';
import { addProgressTo } from './addProgressTo';
import { answersAgent, beginWithFailed, isHumanReview } from './agents';
import { checkAllItems } from './checkAllItems';
import { chosenOperation } from './chosenOperation';
import { clientForItem } from './clientForItem';
import { errorItem, reviewErrorItem } from './errorItem';
import { executionToken } from './executionToken';
import { ExecutionHints } from './hints/ExecutionHints';
import { mapInOrder } from './mapInOrder';
import { nodeError } from './nodeError';
import { itemForNothing, outputItems } from './outputItems';
import { readItemsAhead } from './lookAhead';
import { type ItemInput, readItem } from './readItem';
import { refusalToWait } from './waiting/refusalToWait';
import { rowName } from './refusedRows';
import { runItem } from './runItem';
import { runOrigin } from './runOrigin';
import { WaitRecord } from './hints/WaitRecord';

/**
 * How many items run at the same time, at most: the rate limit lets through as many as there are calls
 * left. Writes run one after another, in the order of the input.
 */
const concurrency = { read: 10, write: 1, depends: 1 };

/**
 * Runs the chosen operation once for each input item. A write that stops at the first error checks
 * all items before it writes anything, so that nobody has to find out who of a list was texted.
 *
 * @returns the output items in the order of the input. An item that failed is an error item, if the
 * workflow continues after errors.
 * @throws NodeApiError or NodeOperationError for the first item that failed, if the workflow does
 * not continue after errors
 */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const itemsTotal = context.getInputData().length;
	if (itemsTotal === 0) return [[]];
	const chosen = chosenOperation(context, resources);
	const access = chosen.operation?.access ?? 'write';
	const token = executionToken(context);
	const origin = runOrigin(context, token);
	const continuesOnError = context.continueOnFail() || answersAgent(context);
	const refusal = refusalToWait(context, chosen, itemsTotal);
	if (refusal !== undefined && !continuesOnError) throw nodeError(context, refusal, 0);
	const isCheckedFirst = access !== 'read' && !continuesOnError && itemsTotal > 1;
	const waits = new WaitRecord();
	const run = {
		runMemory: new RunMemory(),
		onWait: (wait: Wait) => waits.note(wait, Date.now()),
	};
	const clientOf = async (input: ItemInput, itemIndex: number) =>
		await clientForItem(context, chosen, input, origin, itemIndex, run);
	const checked = isCheckedFirst
		? await checkAllItems(context, chosen, itemsTotal, origin, clientOf)
		: await readItemsAhead(context, chosen, itemsTotal, clientOf);
	const hints = new ExecutionHints();
	let itemsDone = 0;
	const outputOf = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		let input: ItemInput | undefined = checked[itemIndex];
		try {
			if (refusal !== undefined) throw refusal;
			input ??= readItem(context, chosen, itemIndex);
			const client = await clientOf(input, itemIndex);
			const records = await runItem(context, input, client, hints, itemIndex);
			itemsDone += 1;
			return records.length === 0
				? itemForNothing(input, itemIndex, chosen.isTool)
				: outputItems(input, records, itemIndex);
		} catch (error) {
			const place = continuesOnError || itemsTotal === 1 ? '' : `${rowName(itemIndex)}: `;
			const failure = nodeError(context, error, itemIndex, place);
			const records = recordsReadBefore(error);
			addProgressTo(failure, {
				itemsDone,
				itemsTotal,
				recordsRead: records.length,
				writtenBefore: writtenBefore(error),
				access,
				survivesRetryButton: token !== undefined,
				continuesOnError,
			});
			if (isCancelled(context)) throw failure;
			if (chosen.isTool) beginWithFailed(failure);
			if (!continuesOnError) throw failure;
			const items = input === undefined ? [] : outputItems(input, records, itemIndex);
			const failed = isHumanReview(context)
				? reviewErrorItem(failure, itemIndex)
				: errorItem(failure, itemIndex);
			return chosen.isTool ? [failed, ...items] : [...items, failed];
		}
	};
	const output = (await mapInOrder(itemsTotal, concurrency[access], outputOf)).flat();
	for (const sentence of waits.sentences()) hints.add(sentence);
	hints.show(context);
	return [output];
}
