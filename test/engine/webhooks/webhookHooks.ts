import { HookContext } from 'n8n-core';
import type {
	IWebhookData,
	WebhookSetupMethodNames,
	Workflow,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** One of the node's methods around a webhook, and the circumstances in which n8n calls it. */
export interface HookCall {
	workflow: Workflow;
	webhook: IWebhookData;
	mode: WorkflowExecuteMode;
	activation: WorkflowActivateMode;
}

/** What n8n does when a workflow becomes active and when the editor begins to listen. */
export async function createIfMissing(call: HookCall): Promise<void> {
	const exists = await runHook('checkExists', call);
	if (!exists) await runHook('create', call);
}

/** What n8n does when a workflow becomes inactive and when the editor has heard enough. */
export async function deleteWebhook(workflow: Workflow, webhook: IWebhookData): Promise<void> {
	await runHook('delete', { workflow, webhook, mode: 'internal', activation: 'update' });
}

async function runHook(
	method: WebhookSetupMethodNames,
	{ workflow, webhook, mode, activation }: HookCall,
): Promise<boolean | undefined> {
	const node = workflow.getNode(webhook.node);
	if (node === null) throw new Error(`The workflow has no node "${webhook.node}"`);
	const { webhookMethods } = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const hook = webhookMethods?.[webhook.webhookDescription.name]?.[method];
	const { workflowExecuteAdditionalData } = webhook;
	return await hook?.call(
		new HookContext(workflow, node, workflowExecuteAdditionalData, mode, activation, webhook),
	);
}
