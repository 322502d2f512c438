import type { NodeTypeSet } from '../environment/nodeTypesOf';
import type { WebhookOutcome } from '../webhooks/answerWebhook';
import { startWebhookHost, type WebhookHost } from '../webhooks/startWebhookHost';
import { answerWaiting } from './answerWaiting';
import { WaitingExecutions } from './WaitingExecutions';

/** An n8n whose executions wait, and go on with requests to their addresses. */
export interface WaitingHost extends WebhookHost<WebhookOutcome> {
	readonly executions: WaitingExecutions;
	/** Set to true, n8n answers no request. */
	isDown: boolean;
	/** Waits until nothing that n8n has begun is left to do, requests included. */
	settled(): Promise<void>;
}

/**
 * Starts an n8n that keeps waiting executions as text, in the engine of this Jest project. Close it after
 * the test.
 */
export async function startWaitingHost(nodeTypes: NodeTypeSet): Promise<WaitingHost> {
	const executions = new WaitingExecutions((): string => server.url, nodeTypes);
	const server: WebhookHost<WebhookOutcome> = await startWebhookHost<WebhookOutcome>(
		async (request, response) => {
			if (!host.isDown) return await answerWaiting(executions, request, response);
			request.destroy();
			return {};
		},
	);
	const host: WaitingHost = {
		...server,
		executions,
		isDown: false,
		async settled() {
			await Promise.all(server.outcomes);
			await executions.settled();
		},
	};
	return host;
}
