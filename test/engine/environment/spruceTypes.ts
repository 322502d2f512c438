import type { ICredentialDataDecryptedObject, IDataObject, INode } from 'n8n-workflow';
import { SpruceHealthApi } from '../../../credentials/SpruceHealthApi.credentials';
import { SpruceHealth } from '../../../nodes/SpruceHealth/SpruceHealth.node';
import type { NodeTypeSet } from './nodeTypesOf';
import type { CredentialSet } from './TestCredentialsHelper';

const typeName = 'n8n-nodes-spruce-health.spruceHealth';

/** The node of this package under its full name. */
export const spruceNodeTypes: NodeTypeSet = { [typeName]: new SpruceHealth() };

/** The credential of this package with what a user typed into it. */
export function spruceCredentials(data: IDataObject): CredentialSet {
	return [{ type: new SpruceHealthApi(), data: data as ICredentialDataDecryptedObject }];
}

/** A node of this package as it stands in a workflow. */
export function spruceNode(node: Partial<INode>): INode {
	return {
		id: '5f3f4b1e-0000-4000-8000-000000000001',
		name: 'Spruce Health',
		type: typeName,
		typeVersion: 1,
		position: [200, 0],
		parameters: {},
		credentials: { spruceHealthApi: { id: '1', name: 'Spruce Health account' } },
		...node,
	};
}
