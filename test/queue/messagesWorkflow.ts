import type { INode, INodeParameters } from 'n8n-workflow';
import type { CredentialReference } from '../e2e/host/Credential';
import type { Workflow } from '../e2e/host/Workflow';
import { nodeType } from '../e2e/workflowOf';

/** The node types of the workflow. */
export const nodeTypes = ['n8n-nodes-base.webhook', 'n8n-nodes-base.splitOut', nodeType];

/** The node that posts. */
export const postingNode = 'Post';

/** A message that the workflow is called with. */
export interface Message {
	id: string;
	text: string;
}

/** The messages of a batch, which are told apart by its name. */
export function messagesOf(batch: string, count: number): Message[] {
	return Array.from({ length: count }, (_, index) => {
		const id = `${batch}-${index}`;
		return { id, text: `Reminder ${id}` };
	});
}

/** A workflow that posts each message of a call of its webhook to one conversation. */
export function messagesWorkflow(
	path: string,
	credential: CredentialReference,
	conversationId: string,
	requestOptions: INodeParameters,
): Workflow {
	const base = { typeVersion: 1, position: [0, 0] as [number, number] };
	const nodes: INode[] = [
		{
			...base,
			id: 'webhook',
			name: 'Call',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		},
		{
			...base,
			id: 'split',
			name: 'Split',
			type: 'n8n-nodes-base.splitOut',
			parameters: { fieldToSplitOut: 'body.messages', options: {} },
		},
		{
			...base,
			id: 'post',
			name: postingNode,
			type: nodeType,
			credentials: { spruceHealthApi: credential },
			parameters: {
				resource: 'message',
				operation: 'post',
				conversationId: { __rl: true, mode: 'id', value: conversationId },
				text: '={{ $json.text }}',
				options: {},
				requestOptions,
			},
		},
	];
	const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	return { name: path, nodes, connections: { Call: to('Split'), Split: to(postingNode) } };
}
