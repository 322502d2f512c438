import type { IConnections, INode } from 'n8n-workflow';
import type { CredentialReference } from './host/Credential';
import type { Workflow } from './host/Workflow';

/** The type of the package's action node as n8n knows it. */
export const nodeType = 'n8n-nodes-spruce-health.spruceHealth';

/** A Spruce Health node of a workflow: what a test says about it. */
export type Step = Pick<INode, 'name' | 'parameters'> & Partial<INode>;

/** A workflow in which a manual trigger and Spruce Health nodes follow one another. */
export function workflowOf(name: string, credential: CredentialReference, steps: Step[]): Workflow {
	const trigger: INode = {
		id: 'trigger',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const nodes = steps.map((step, index): INode => ({
		id: `step-${index}`,
		type: nodeType,
		typeVersion: 1,
		position: [200 * (index + 1), 0],
		credentials: { spruceHealthApi: credential },
		...step,
	}));
	return { name, nodes: [trigger, ...nodes], connections: chain([trigger, ...nodes]) };
}

function chain(nodes: INode[]): IConnections {
	const links = nodes
		.slice(1)
		.map(({ name }, index) => [
			nodes[index].name,
			{ main: [[{ node: name, type: 'main', index: 0 }]] },
		]);
	return Object.fromEntries(links) as IConnections;
}
