import type { IWebhookDescription } from 'n8n-workflow';

/**
 * The address at which a reply resumes an execution. n8n registers it only while an execution waits:
 * `restartWebhook`. Its path is the ID of the node, as n8n builds it into the address.
 */
export const replyWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		// Empty, so that n8n sends what webhook() returns, and not the name of its default.
		responseData: '',
		path: '={{ $nodeId }}',
		restartWebhook: true,
		isFullPath: true,
		ndvHideUrl: true,
	},
	// Some services ask an address whether it is there, before they send events to it.
	{
		name: 'setup',
		httpMethod: 'GET',
		responseMode: 'onReceived',
		responseData: '',
		path: '={{ $nodeId }}',
		restartWebhook: true,
		isFullPath: true,
		ndvHideUrl: true,
	},
];
