import type { INode, INodeParameters } from 'n8n-workflow';
import type { CredentialReference } from '../e2e/host/Credential';
import type { Workflow } from '../e2e/host/Workflow';
import { webhookType } from '../e2e/trigger/workflowOfTrigger';
import { nodeType } from '../e2e/workflowOf';

const triggerType = 'n8n-nodes-spruce-health.spruceHealthTrigger';

/** The node types of the workflow, and n8n's own Webhook node to compare with. */
export const nodeTypes = [triggerType, nodeType, webhookType];

/** The node that events start. */
export const triggerNode = 'Spruce Health Trigger';

/** What a test says of the workflow. */
export interface TriggerWorkflowOptions {
	/** What starts it; any event when left out. */
	events?: string[];
	/** Of the trigger. */
	options?: INodeParameters;
	/** Of a Spruce Health node that follows, and works on a worker. */
	followedBy?: INodeParameters;
}

/** A workflow that events start. */
export function triggerWorkflow(
	name: string,
	credential: CredentialReference,
	{ events = ['anyEvent'], options = {}, followedBy }: TriggerWorkflowOptions,
): Workflow {
	const base = {
		position: [0, 0] as [number, number],
		credentials: { spruceHealthApi: credential },
	};
	// The tests look at Spruce's own record.
	const parameters = { events, simplify: false, options };
	const nodes: INode[] = [
		{
			...base,
			id: 'trigger',
			name: triggerNode,
			type: triggerType,
			typeVersion: 1.1,
			webhookId: name,
			parameters,
		},
	];
	if (followedBy === undefined) return { name, nodes, connections: {} };
	nodes.push({
		...base,
		id: 'next',
		name: 'Next',
		type: nodeType,
		typeVersion: 1,
		parameters: followedBy,
	});
	const main = [[{ node: 'Next', type: 'main' as const, index: 0 }]];
	return { name, nodes, connections: { [triggerNode]: { main } } };
}
