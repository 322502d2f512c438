import type { INode } from 'n8n-workflow';
import type { Workflow } from '../test/e2e/host/Workflow';

/** What a person chooses in an example workflow after importing it. */
export interface Choices {
	/** The ID of the data table `Open questions`. */
	tableId?: string;
	/** The ID of the workflow that is run for each patient. */
	workflowId?: string;
}

/** An example in which everything is chosen that its notes ask for. */
export function withChoices(example: Workflow, { tableId, workflowId }: Choices): Workflow {
	const choose = (node: INode, name: string, value: string | undefined): INode => {
		if (value === undefined || !(name in node.parameters)) return node;
		const parameters = { ...node.parameters, [name]: { __rl: true, mode: 'list', value } };
		return { ...node, parameters };
	};
	const nodes = example.nodes.map((node) =>
		choose(choose(node, 'dataTableId', tableId), 'workflowId', workflowId),
	);
	return { ...example, nodes };
}
