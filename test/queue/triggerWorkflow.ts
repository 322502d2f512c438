import type { INodeParameters } from 'n8n-workflow';
import type { CredentialReference } from '../e2e/host/N8nRest';
import type { Workflow } from '../e2e/host/Workflow';
import { triggerType } from '../e2e/triggerInN8n';

/** The node types of the workflow. */
export const nodeTypes = [triggerType];

/** The node that the events start. */
export const triggerNode = 'Spruce Health Trigger';

/** A workflow that begins with the trigger, and is named after the path of its webhook. */
export function triggerWorkflow(
	name: string,
	credential: CredentialReference,
	parameters: INodeParameters,
): Workflow {
	return {
		name,
		nodes: [
			{
				id: 'trigger',
				name: triggerNode,
				type: triggerType,
				typeVersion: 1,
				position: [0, 0],
				webhookId: name,
				parameters,
				credentials: { spruceHealthApi: credential },
			},
		],
		connections: {},
	};
}
