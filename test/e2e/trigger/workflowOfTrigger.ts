import type { INode } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import type { Workflow } from '../host/Workflow';

/** The type of the package's webhook trigger as n8n knows it. */
export const triggerType = 'n8n-nodes-spruce-health.spruceHealthTrigger';

/** The type of the package's polling trigger as n8n knows it. */
export const pollingTriggerType = 'n8n-nodes-spruce-health.spruceHealthPollingTrigger';

/** The type of n8n's own node for any webhook. */
export const webhookType = 'n8n-nodes-base.webhook';

/** A workflow that has a trigger with a webhook and nothing else. */
export function workflowOfTrigger(
	name: string,
	trigger: Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters'> & Partial<INode>,
): Workflow {
	const place: Pick<INode, 'id' | 'position'> = { id: 'trigger', position: [0, 0] };
	return {
		name,
		nodes: [{ ...place, webhookId: randomUUID(), ...trigger }],
		connections: {},
	};
}
