import type { N8nRest } from '../e2e/host/N8nRest';
import { webhookType, workflowOfTrigger } from '../e2e/trigger/workflowOfTrigger';
import { postEvent } from '../simulator/webhooks/postEvent';

const path = 'the-webhook-node';
const answerLimitMs = 600_000;

/**
 * How long the slowest answer of n8n's own Webhook node takes when `requests` requests come at once, in
 * milliseconds: what this machine and this n8n can do, whichever node takes them.
 */
export async function slowestAnswerOfWebhookNode(
	rest: N8nRest,
	baseUrl: string,
	requests: number,
): Promise<number> {
	const parameters = { httpMethod: 'POST', path };
	const node = { name: 'Webhook', type: webhookType, typeVersion: 2.1, parameters };
	const workflow = await rest.createWorkflow(workflowOfTrigger('Any webhook', node));
	await rest.activate(workflow);

	const url = new URL(`${baseUrl}/webhook/${path}`);
	const post = async () => {
		const startedAt = Date.now();
		const { signal } = new AbortController();
		const outcome = await postEvent({ url, body: '{}', secret: 'none', answerLimitMs, signal });
		expect(outcome).toEqual({ status: 200 });
		return Date.now() - startedAt;
	};
	const times = await Promise.all(Array.from({ length: requests }, post));

	await rest.deactivate(workflow);
	return Math.max(...times);
}
