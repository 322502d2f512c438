import type { INodeType, INodeTypes } from 'n8n-workflow';

/** The node types of a run under their full names, e.g. `n8n-nodes-spruce-health.spruceHealth`. */
export type NodeTypeSet = Record<string, INodeType>;

/** Gives the engine the node types of a run. */
export function nodeTypesOf(types: NodeTypeSet): INodeTypes {
	const find = (name: string) => {
		const found = types[name];
		if (!found) throw new Error(`The test gives no node type "${name}"`);
		return found;
	};
	return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
}
