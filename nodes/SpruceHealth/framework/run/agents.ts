import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Of what a tool throws, an agent learns the message at most: agents before version 3 read nothing
 * at all, and n8n 1.x stops the execution. So a tool answers with its failure, as n8n 2.x itself
 * would go on, unless the user chose to stop.
 */
export function answersAgent(context: IExecuteFunctions): boolean {
	return isTool(context) && context.getNode().onError !== 'stopWorkflow';
}

/** n8n makes a node type with this ending for agents; `isToolExecution` does not exist on 1.x. */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}
