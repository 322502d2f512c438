import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n makes a node type with this ending for agents; `isToolExecution` does not exist on 1.x. */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}
