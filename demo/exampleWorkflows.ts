import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CredentialReference } from '../test/e2e/host/Credential';
import type { Workflow } from '../test/e2e/host/Workflow';

const folder = join(__dirname, 'workflows');

/** The example workflows, with the credential of this server in every node that needs one. */
export async function exampleWorkflows(credential: CredentialReference): Promise<Workflow[]> {
	const files = (await readdir(folder)).sort();
	return await Promise.all(files.map(async (file) => await readWorkflow(file, credential)));
}

async function readWorkflow(file: string, credential: CredentialReference): Promise<Workflow> {
	const workflow = JSON.parse(await readFile(join(folder, file), 'utf8')) as Workflow;
	const nodes = workflow.nodes.map((node) =>
		node.credentials?.spruceHealthApi
			? { ...node, credentials: { spruceHealthApi: credential } }
			: node,
	);
	return { ...workflow, nodes };
}
