import type { IDataObject, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { counted } from '../../values/text/counted';

/** How far a node had got when an item failed. */
export interface NodeProgress {
	/** How many input items had been finished. */
	itemsDone: number;
	itemsTotal: number;
	/** How many records of a listing had been read for the failed item. */
	recordsRead: number;
	/** What had been written for the failed item, as a sentence; empty if nothing. */
	writtenBefore: string;
	access: 'read' | 'write' | 'depends';
	/** Whether n8n's Retry button leaves out what was done. */
	survivesRetryButton: boolean;
	/** Whether the workflow continues after errors, so that everything done is in the output. */
	continuesOnError: boolean;
}

/** Adds to an error how far the node had got and how to continue from there. */
export function addProgressTo(
	failure: NodeApiError | NodeOperationError,
	progress: NodeProgress,
): void {
	const sentences = [
		failure.description,
		progress.writtenBefore,
		recordsSentence(progress),
		itemsSentence(progress),
	];
	const description = sentences.filter(Boolean).join(' ');
	failure.description = description;
	const { spruce } = failure.context;
	if (!isJsonObject(spruce)) return;
	const { itemsDone, itemsTotal, recordsRead } = progress;
	const counts: IDataObject = {
		...(itemsTotal > 1 && { itemsDone, itemsTotal }),
		...(recordsRead > 0 && { recordsRead }),
	};
	failure.context.spruce = { ...spruce, description, ...counts };
}

function recordsSentence({ recordsRead, continuesOnError }: NodeProgress): string {
	if (recordsRead === 0) return '';
	const isOne = recordsRead === 1;
	const records = counted(recordsRead, 'record');
	return continuesOnError
		? `The ${records} that ${isOne ? 'was' : 'were'} read before the error ${isOne ? 'is' : 'are'} in the output.`
		: `${records} had been read; to keep ${isOne ? 'it' : 'them'}, set On Error to continue.`;
}

function itemsSentence(progress: NodeProgress): string {
	const { itemsDone, itemsTotal, access, continuesOnError, survivesRetryButton } = progress;
	if (continuesOnError || itemsTotal <= 1) return '';
	const count = `${itemsDone} of ${itemsTotal} items were done.`;
	if (access === 'read' || itemsDone === 0) return count;
	return survivesRetryButton
		? `${count} Neither Retry On Fail nor the Retry button under Executions repeats them; leave them out of a new execution.`
		: `${count} Retry On Fail does not repeat them, but the Retry button under Executions does: leave them out of it and of a new execution.`;
}
