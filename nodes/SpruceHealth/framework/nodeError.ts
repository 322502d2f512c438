import { type IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { cancellation, isCancelled } from '../client/cancellation';
import { InvalidInput } from '../client/InvalidInput';

/** The error that n8n shows: Spruce's failures as they are, all others with the item they belong to. */
export function nodeError(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (isCancelled(context)) {
		return new NodeOperationError(context.getNode(), cancellation, { itemIndex });
	}
	if (error instanceof NodeApiError) return error;
	const description = error instanceof InvalidInput ? error.description : undefined;
	const cause = error instanceof Error ? error : String(error);
	return new NodeOperationError(context.getNode(), cause, { itemIndex, description });
}
