import type { INode } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import type { Workflow } from '../host/Workflow';

/** The type of the package's webhook trigger as n8n knows it. */
export const triggerType = 'n8n-nodes-spruce-health.spruceHealthTrigger';

/** The type of the package's polling trigger as n8n knows it. */
export const pollingTriggerType = 'n8n-nodes-spruce-health.spruceHealthPollingTrigger';

/** The type of n8n's own node for any webhook. */
export const webhookType = 'n8n-nodes-base.webhook';

/** A node of n8n's own that comes after a trigger. */
export type NextNode = Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters'>;

/** A workflow that has a trigger with a webhook, and the nodes that come after it, one after another. */
export function workflowOfTrigger(
	name: string,
	trigger: NextNode & Partial<INode>,
	next: readonly NextNode[] = [],
): Workflow {
	const nodes: INode[] = [{ ...trigger, webhookId: randomUUID() }, ...next].map((node, index) => ({
		id: index === 0 ? 'trigger' : `next ${index}`,
		position: [200 * index, 0],
		...node,
	}));
	const connections = Object.fromEntries(
		next.map((node, index) => [
			nodes[index].name,
			{ main: [[{ node: node.name, type: 'main' as const, index: 0 }]] },
		]),
	);
	return { name, nodes, connections };
}
