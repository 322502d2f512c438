import { type IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { cancellation, isCancelled } from '../../client/wire/cancellation';
import { ExplainedError } from '../../values/ExplainedError';
import { NotReady } from '../../values/NotReady';

/**
 * Turns whatever an item failed with into the error that n8n shows. Spruce's failures are already
 * NodeApiErrors and stay as they are. All others become NodeOperationErrors that name the item.
 */
export function nodeError(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (isCancelled(context)) {
		return new NodeOperationError(context.getNode(), cancellation, { itemIndex });
	}
	if (error instanceof NodeApiError) return error;
	const description = error instanceof ExplainedError ? error.description : undefined;
	const cause = error instanceof Error ? error : String(error);
	const failure = new NodeOperationError(context.getNode(), cause, { itemIndex, description });
	if (error instanceof NotReady) {
		failure.context.spruce = { message: error.message, description, retryable: true };
	}
	return failure;
}
