import type {
	IDataObject,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

/**
 * Returns the output item for an input item that failed. Both 1.x and 2.x of n8n send an item with
 * exactly the keys `error` and `message` to the error output and merge the input item's fields into
 * it. With any other key, 1.x sends it to the success output. The message comes first, because an AI
 * agent reads the item as text.
 */
export function errorItem(
	failure: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	const { spruce } = failure.context;
	const error = isJsonObject(spruce) ? spruce : detailsOf(failure);
	return { json: { message: failure.message, error }, pairedItem: { item: itemIndex } };
}

/**
 * The same for a human review that could not ask. The agent reads nothing of it but `data.chatInput`;
 * without that, n8n tells it that the user has rejected what it wants to do (2.41.1,
 * processHitlResponses).
 */
export function reviewErrorItem(
	failure: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	const { json, ...item } = errorItem(failure, itemIndex);
	const { message, description } = failure;
	const parts = [message, description ?? '', 'Nobody has approved this, so the tool was not run.'];
	const chatInput = parts
		.filter((part) => part !== '')
		.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
		.join(' ');
	return { ...item, json: { ...json, data: { chatInput } } };
}

/** For a failure that was not caused by Spruce. */
function detailsOf({ message, description }: NodeApiError | NodeOperationError): IDataObject {
	return { message, ...(description && { description }), retryable: false };
}
