import { type IHookFunctions, type IPollFunctions, NodeOperationError } from 'n8n-workflow';

/**
 * Rejects with what happened and what to do in one text: of a refused activation, n8n 2 shows the
 * message only, n8n 1 the description only where an API error of a webhook has one.
 */
export async function refuseActivation(
	context: IHookFunctions | IPollFunctions,
	error: unknown,
): Promise<never> {
	const cause = error instanceof Error ? error : new Error(String(error));
	const { description = '' } = cause as { description?: string | null };
	const shown = new NodeOperationError(context.getNode(), cause);
	shown.description = undefined;
	// Afterwards: n8n replaces a message that holds a network code such as ECONNREFUSED.
	shown.message = [cause.message, description].filter(Boolean).join('. ');
	return await Promise.reject(shown);
}
