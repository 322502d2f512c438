import type { IDataObject, INode } from 'n8n-workflow';
import type { NodeOutcome } from '../../engine/actions/outcomeOf';
import type { SimulatorAddress } from '../simulator/protocol';

/** One run of a node. */
export interface EngineRun {
	/** Where the requests go, and the token. */
	address: SimulatorAddress;
	parameters: IDataObject;
	items?: IDataObject[];
	/** Node settings, e.g. Retry On Fail. */
	settings?: Partial<INode>;
	/** A list in the node's output to be cut into one item for each entry by n8n's Split Out. */
	splitOut?: string;
}

/** A node that can be run in n8n's engine. */
export type EnginePackage = (run: EngineRun) => Promise<NodeOutcome>;
