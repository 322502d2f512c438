import type { INode } from 'n8n-workflow';

/** A node of a test workflow, whose type has the same name as the node. */
export function nodeNamed(name: string, settings: Partial<INode> = {}): INode {
	return {
		id: `id of ${name}`,
		name,
		type: name,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...settings,
	};
}
