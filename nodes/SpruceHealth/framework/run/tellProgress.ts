import type { IDataObject, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

/** How far a node had got when an item failed. */
export interface NodeProgress {
	/** Items of the input that are done. */
	itemsDone: number;
	itemsTotal: number;
	/** Records of the failed item's listing that had been read. */
	recordsRead: number;
	/** What the failed item had carried out, as a sentence. */
	writtenBefore: string;
	access: 'read' | 'write' | 'depends';
	/** Whether the workflow goes on after errors, so that all that was done is in the output. */
	goesOn: boolean;
}

/** Adds to an error how far the node had got, and how to go on from there. */
export function tellProgress(
	failure: NodeApiError | NodeOperationError,
	progress: NodeProgress,
): void {
	const sentences = [
		failure.description,
		progress.writtenBefore,
		ofListing(progress),
		ofItems(progress),
	];
	const description = sentences.filter(Boolean).join(' ');
	const { itemsDone, itemsTotal, recordsRead } = progress;
	const counts: IDataObject = {
		...(itemsTotal > 1 && { itemsDone, itemsTotal }),
		...(recordsRead > 0 && { recordsRead }),
	};
	failure.description = description;
	const { spruce } = failure.context;
	if (isJsonObject(spruce)) failure.context.spruce = { ...spruce, description, ...counts };
}

function ofListing({ recordsRead, goesOn }: NodeProgress): string {
	if (recordsRead === 0) return '';
	if (goesOn) return `The ${recordsRead} records that were read before are in the output.`;
	return `${recordsRead} records had been read; to keep them, set On Error to continue.`;
}

function ofItems({ itemsDone, itemsTotal, access, goesOn }: NodeProgress): string {
	if (goesOn || itemsTotal <= 1) return '';
	const count = `${itemsDone} of ${itemsTotal} items were done.`;
	if (access === 'read' || itemsDone === 0) return count;
	return `${count} Retry On Fail repeats none of them; leave them out of a new execution.`;
}
