import type {
	IDataObject,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

/**
 * The item that stands for a failed one. With exactly these two keys both lines of n8n send it
 * to the error output, with the input item's fields beside them; with any other key 1.x takes it
 * for a success.
 */
export function errorItem(
	failure: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	const { spruce } = failure.context;
	const error: IDataObject = isJsonObject(spruce)
		? spruce
		: {
				message: failure.message,
				...(failure.description && { description: failure.description }),
				retryable: false,
			};
	return { json: { error, message: failure.message }, pairedItem: { item: itemIndex } };
}
