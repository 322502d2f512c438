import { type IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { cancellation, isCancelled } from '../../client/wire/cancellation';
import { ExplainedError } from '../../values/ExplainedError';
import { NotReady } from '../../values/NotReady';

/**
 * Turns whatever an item failed with into the error that n8n shows. Spruce's failures are already
 * NodeApiErrors and stay as they are. All others become NodeOperationErrors that name the item.
 *
 * @param place what to put in front of our own messages, such as `Row 3: `
 */
export function nodeError(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
	place = '',
): NodeApiError | NodeOperationError {
	if (isCancelled(context)) {
		return new NodeOperationError(context.getNode(), cancellation, { itemIndex });
	}
	if (error instanceof NodeApiError) return error;
	if (error instanceof ExplainedError) return explained(context, error, itemIndex, place);
	const cause = error instanceof Error ? error : String(error);
	return new NodeOperationError(context.getNode(), cause, { itemIndex });
}

function explained(
	context: IExecuteFunctions,
	error: ExplainedError,
	itemIndex: number,
	place: string,
): NodeOperationError {
	const { description } = error;
	const message = `${place}${error.message}`;
	const failure = new NodeOperationError(context.getNode(), message, { itemIndex, description });
	if (error instanceof NotReady) {
		failure.context.spruce = { message, description, retryable: true };
	}
	return failure;
}
