import type { CredentialReference } from '../../host/Credential';
import type { SavedWorkflow } from '../../host/Workflow';

/** The nodes of a workflow, with another credential in those that have one of its type. */
export function withCredential(
	workflow: Pick<SavedWorkflow, 'nodes'>,
	type: string,
	credential: CredentialReference,
): Pick<SavedWorkflow, 'nodes'> {
	const nodes = workflow.nodes.map((node) =>
		node.credentials?.[type] === undefined
			? node
			: { ...node, credentials: { ...node.credentials, [type]: credential } },
	);
	return { nodes };
}
