import type {
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

/**
 * The `this` of n8n's calls to our code: while a workflow runs, while the editor fills a list, and
 * while a trigger is switched on or off, receives an event or polls.
 */
export type N8nContext =
	IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;
