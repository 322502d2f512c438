import { type IHookFunctions, type IPollFunctions, NodeOperationError } from 'n8n-workflow';

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
	const message = [cause.message, description].filter(Boolean).join('. ');
	const shown = new NodeOperationError(context.getNode(), cause);
	shown.description = undefined;
	// Set afterwards: n8n's constructor replaces a message that holds a network code like ECONNREFUSED.
	shown.message = message;
	return shown;
}
