import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

/**
 * Whose static data it is: n8n copies them along with a workflow, and what one workflow keeps there
 * is none of the copy's business.
 */
export function staticDataOwner(
	context: IHookFunctions | IPollFunctions | IWebhookFunctions,
): string {
	return `${context.getInstanceId()} ${context.getWorkflow().id ?? ''}`;
}
