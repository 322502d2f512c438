import type { INodeType, INodeTypes } from 'n8n-workflow';

/** The node types of a run under their full names, e.g. `n8n-nodes-spruce-health.spruceHealth`. */
export type NodeTypeSet = Record<string, INodeType>;

/** The node types of a run in the form that the engine asks for. */
export function nodeTypesOf(types: NodeTypeSet): INodeTypes {
	const find = (name: string) => {
		const found = types[name];
		if (!found) throw new Error(`The test has no node type "${name}"`);
		return found;
	};
	return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
}
