import { type IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { cancellation, isCancelled } from '../../client/wire/cancellation';
import { InvalidInput } from '../../values/InvalidInput';
import { NotReady } from '../../values/NotReady';

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
	const isOurs = error instanceof InvalidInput || error instanceof NotReady;
	const description = isOurs ? error.description : undefined;
	const cause = error instanceof Error ? error : String(error);
	const failure = new NodeOperationError(context.getNode(), cause, { itemIndex, description });
	if (error instanceof NotReady) {
		failure.context.spruce = { message: error.message, description, retryable: true };
	}
	return failure;
}
