import type { EndpointOwner } from './endpointName';
import type { EndpointContext } from './endpointState';
import { staticDataOwner } from './staticDataOwner';

/** Where n8n receives the events of a trigger. In `webhook()`, n8n tells only the production address. */
export function addressOf(context: EndpointContext): string {
	return context.getNodeWebhookUrl('default') ?? '';
}

/**
 * Identifies a trigger by its workflow and address. The address alone is not enough: a copy of a
 * workflow may want that of the original, which n8n refuses, and then calls `delete` for the copy.
 */
export function placeOf(context: EndpointContext): string {
	return `${staticDataOwner(context)} ${addressOf(context)}`;
}

/** The trigger as Spruce's list of endpoints shows it. */
export function endpointOwner(context: EndpointContext): EndpointOwner {
	const { id = '', name = '' } = context.getWorkflow();
	return {
		workflowId: id,
		workflowName: name,
		isTest: context.getMode() === 'manual',
		url: addressOf(context),
	};
}
