import type { INodeExecutionData, INodeType } from 'n8n-workflow';

/** The start node of a test workflow: outputs the items of the test. */
export function itemsNode(items: INodeExecutionData[]): INodeType {
	return {
		description: {
			displayName: 'Items',
			name: 'items',
			group: ['trigger'],
			version: 1,
			description: 'Outputs the items of the test',
			defaults: { name: 'Items' },
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		async execute() {
			return [structuredClone(items)];
		},
	};
}
