import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Organization } from '../../simulator/startSimulator';

/** What the contract tests try an operation with. */
export interface OperationSample {
	/** The parameters without which it cannot run. */
	least(organization: Organization): IDataObject;
	/**
	 * Every field filled in, once for each form of the operation. All runs together make every call
	 * that the operation declares, and fill in everything that Spruce lets a client write.
	 */
	full?(organization: Organization): IDataObject[];
	/** A run of many items, for an operation that makes other calls then. */
	many?(organization: Organization): { parameters: IDataObject; items: INodeExecutionData[] };
	/** Items that the operation needs, e.g. one with a file; an empty one when left out. */
	items?: INodeExecutionData[];
	/** What Spruce would take and the node does not offer, each with the reason. */
	notOffered?: Record<string, string>;
	/** Declared calls whose bodies only look something up. */
	lookups?: string[];
	/** The schema of Spruce with the values of each list of the operation, by the field's name. */
	schemas?: Record<string, string>;
	/** The names of lists that are the node's own: Spruce has no schema for them. */
	ownLists?: string[];
}

/** The samples of a resource, by operation. */
export type ResourceSamples = Record<string, OperationSample>;
