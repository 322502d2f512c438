import type { IWebhookDescription } from 'n8n-workflow';

/**
 * n8n registers the address only while an execution waits: `restartWebhook`. Its path is the ID of the
 * node, as n8n builds it into the address.
 */
const resumeAddress = {
	responseMode: 'onReceived',
	// Empty, so that n8n sends what webhook() returns, and not the name of its default.
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
	ndvHideUrl: true,
} as const;

/** The address at which a reply resumes an execution. */
export const replyWebhooks: IWebhookDescription[] = [
	{ ...resumeAddress, name: 'default', httpMethod: 'POST' },
	// Some services ask an address whether it is there, before they send events to it.
	{ ...resumeAddress, name: 'setup', httpMethod: 'GET' },
];
