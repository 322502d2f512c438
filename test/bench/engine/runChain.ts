import type { IConnections, IDataObject, INode, INodeParameters, INodeType } from 'n8n-workflow';
import { executeWorkflow } from '../../engine/actions/executeWorkflow';
import { itemsNode } from '../../engine/actions/itemsNode';
import { type NodeOutcome, outcomeOf } from '../../engine/actions/outcomeOf';
import type { CredentialSet } from '../../engine/environment/TestCredentialsHelper';

/** A node of the chain. */
export interface ChainNode {
	name: string;
	/** The full name of its type. For some types the engine allows every credential. */
	typeName: string;
	type: INodeType;
	typeVersion: number;
	parameters: IDataObject;
	settings?: Partial<INode>;
}

/** Runs nodes one after another in n8n's engine; the outcome is that of the last one. */
export async function runChain(
	items: IDataObject[],
	chain: ChainNode[],
	credentials: CredentialSet,
): Promise<NodeOutcome> {
	const start: ChainNode = {
		name: 'Items',
		typeName: 'test.items',
		type: itemsNode(items.map((json) => ({ json }))),
		typeVersion: 1,
		parameters: {},
	};
	const links = [start, ...chain];
	const nodes = links.map(asNode);
	const connections: IConnections = {};
	nodes.slice(1).forEach(({ name }, position) => {
		connections[nodes[position].name] = { main: [[{ node: name, type: 'main', index: 0 }]] };
	});
	const nodeTypes = Object.fromEntries(links.map(({ typeName, type }) => [typeName, type]));
	const run = await executeWorkflow({
		nodes,
		connections,
		nodeTypes,
		credentials,
		mode: 'trigger',
	});
	return outcomeOf(run, nodes[nodes.length - 1].name);
}

function asNode({ name, typeName, typeVersion, parameters, settings }: ChainNode): INode {
	return {
		id: `id of ${name}`,
		name,
		type: typeName,
		typeVersion,
		position: [0, 0],
		parameters: parameters as INodeParameters,
		...settings,
	};
}
