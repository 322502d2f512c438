import type { CredentialReference } from '../host/Credential';
import type { SavedWorkflow } from '../host/Workflow';

/** The workflow with another credential of a type in all nodes that have one. */
export function withCredential(
	workflow: SavedWorkflow,
	type: string,
	credential: CredentialReference,
): SavedWorkflow {
	const nodes = workflow.nodes.map((node) =>
		node.credentials?.[type] === undefined
			? node
			: { ...node, credentials: { ...node.credentials, [type]: credential } },
	);
	return { ...workflow, nodes };
}
