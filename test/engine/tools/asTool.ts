import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType } from 'n8n-workflow';

/** Makes of a node the tool that n8n's server makes of it when it is `usableAsTool`. */
export function asTool(type: INodeType): INodeType {
	const { description } = type;
	return Object.assign(Object.create(type), {
		description: {
			...description,
			name: `${description.name}Tool`,
			displayName: `${description.displayName} Tool`,
			inputs: [],
			outputs: [NodeConnectionTypes.AiTool],
		},
	});
}
