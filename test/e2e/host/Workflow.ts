import type { IConnections, INode } from 'n8n-workflow';

/** A workflow as the editor saves it and as a file of it holds it. */
export interface Workflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: Record<string, unknown>;
	/** The IDs of its tags. */
	tags?: string[];
}

/** A workflow that n8n has saved. */
export interface SavedWorkflow extends Workflow {
	id: string;
	versionId?: string;
}
