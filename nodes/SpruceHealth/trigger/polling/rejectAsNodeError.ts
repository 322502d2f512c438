import { type IPollFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { InvalidInput } from '../../client/InvalidInput';

/** Nobody runs a poll again by hand, and a trigger has no Request Options. */
const adviceWhenUsedUp =
	'All integrations of the practice share its calls. Nothing is lost: a later poll goes on where this one stopped. If it happens often, poll less often.';

/** Rejects with the error as n8n shows it: what happened, and what to do. */
export async function rejectAsNodeError(context: IPollFunctions, error: unknown): Promise<never> {
	if (error instanceof NodeApiError) {
		if (/rate limit of the organization/.test(error.message)) error.description = adviceWhenUsedUp;
		return await Promise.reject(error);
	}
	const description = error instanceof InvalidInput ? error.description : undefined;
	const cause = error instanceof Error ? error : String(error);
	return await Promise.reject(new NodeOperationError(context.getNode(), cause, { description }));
}
