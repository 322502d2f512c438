import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

/**
 * Identifies the workflow that static data belong to. n8n copies static data along with a workflow, and
 * the copy must not use the endpoint or the position of the original.
 */
export function staticDataOwner(
	context: IHookFunctions | IPollFunctions | IWebhookFunctions,
): string {
	return `${context.getInstanceId()} ${context.getWorkflow().id ?? ''}`;
}
