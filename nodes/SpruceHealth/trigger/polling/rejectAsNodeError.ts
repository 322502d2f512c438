import { type IPollFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { InvalidInput } from '../../client/InvalidInput';

/** Rejects with the error as n8n shows it: what happened, and what to do. */
export async function rejectAsNodeError(context: IPollFunctions, error: unknown): Promise<never> {
	if (error instanceof NodeApiError) return await Promise.reject(error);
	const description = error instanceof InvalidInput ? error.description : undefined;
	const cause = error instanceof Error ? error : String(error);
	return await Promise.reject(new NodeOperationError(context.getNode(), cause, { description }));
}
