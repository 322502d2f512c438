import { type IHookFunctions, type IPollFunctions, NodeOperationError } from 'n8n-workflow';
import { rateLimitUseOf } from '../../client/errors/failureNotes';

/**
 * The error to throw when a workflow cannot be activated. Its message says both what happened and what
 * to do: n8n 2 shows only the message, and n8n 1 shows a description only if it comes from an API error
 * of a webhook.
 */
export function activationError(
	context: IHookFunctions | IPollFunctions,
	error: unknown,
): NodeOperationError {
	const cause = error instanceof Error ? error : new Error(String(error));
	const { description = '' } = cause as { description?: string | null };
	const message =
		rateLimitMessage(cause) ?? [cause.message, description].filter(Boolean).join('. ');
	const shown = new NodeOperationError(context.getNode(), cause);
	shown.description = undefined;
	// Set afterwards: n8n's constructor replaces a message that holds a network code like ECONNREFUSED.
	shown.message = message;
	return shown;
}

/** The advice of the error itself is for an item: a trigger has no Request Options. */
function rateLimitMessage(cause: Error): string | undefined {
	const use = rateLimitUseOf(cause);
	return (
		use &&
		`The trigger could not be set up in time: the organization's calls to Spruce Health of this minute are used up. Activate (publish) the workflow again in a minute. ${use}`
	);
}
