import type {
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

type Hook = (this: IHookFunctions) => Promise<boolean>;

/** What a sample trigger does; what is left out succeeds, and no webhook exists at first. */
export interface SampleHooks {
	checkExists?: Hook;
	create?: Hook;
	delete?: Hook;
	webhook?: (this: IWebhookFunctions) => Promise<IWebhookResponseData>;
}

const description: INodeTypeDescription = {
	displayName: 'Sample Trigger',
	name: 'sampleTrigger',
	group: ['trigger'],
	version: [1, 2],
	description: 'Stands in for a trigger',
	defaults: { name: 'Sample Trigger' },
	inputs: [],
	outputs: ['main'],
	credentials: [{ name: 'spruceHealthApi' }],
	properties: [{ displayName: 'Event', name: 'event', type: 'string', default: 'created' }],
};

/**
 * A trigger with one webhook, at `<webhookId>/webhook`.
 *
 * @param responseData what the description names as the answer's content
 */
export function sampleWebhookTrigger(hooks: SampleHooks, responseData?: string): INodeType {
	return {
		description: {
			...description,
			webhooks: [
				{
					name: 'default',
					httpMethod: 'POST',
					responseMode: 'onReceived',
					responseData,
					path: 'webhook',
				},
			],
		},
		webhookMethods: {
			default: {
				checkExists: hooks.checkExists ?? (async () => false),
				create: hooks.create ?? (async () => true),
				delete: hooks.delete ?? (async () => true),
			},
		},
		webhook: hooks.webhook ?? (async () => ({})),
	};
}

/** A trigger that asks for news. */
export function samplePollingTrigger(
	poll: (this: IPollFunctions) => Promise<INodeExecutionData[][] | null>,
): INodeType {
	return { description: { ...description, polling: true }, poll };
}
