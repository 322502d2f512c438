import type { INode, INodeParameters } from 'n8n-workflow';
import type { CredentialReference } from '../host/Credential';
import type { N8nLine } from '../host/installation/n8nInstall';
import type { Workflow } from '../host/Workflow';
import { nodeType } from '../workflowOf';
import { agentNodeTypes } from './agentWorkflow';

/** The version of the MCP Server Trigger that the editor of each line adds. */
const triggerVersions: Record<N8nLine, number> = { '1.x': 2, '2.x': 2.1 };

/** The package's node as a tool of MCP clients. */
export interface McpTool {
	name: string;
	parameters: INodeParameters;
	settings?: Partial<INode>;
}

/** Who may use the tools: a value of **Authentication**, and n8n's credential for it. */
export interface McpAuthentication {
	value: 'bearerAuth' | 'headerAuth';
	credentialType: string;
	credential: CredentialReference;
}

/** What a test says about a workflow with an MCP Server Trigger. */
export interface McpOptions {
	line: N8nLine;
	/** The last part of the address. */
	path: string;
	tools: McpTool[];
	/** The credential of the tools. */
	credential: CredentialReference;
	/** Without it, everybody may use the tools. */
	authentication?: McpAuthentication;
}

/** A workflow that offers tools to MCP clients. */
export function mcpWorkflow(options: McpOptions): Workflow {
	const { line, path, authentication } = options;
	const tools = options.tools.map(({ name, parameters, settings }) => ({
		...placed(name, `${nodeType}Tool`, 1, parameters),
		credentials: { spruceHealthApi: options.credential },
		...settings,
	}));
	const trigger: INode = {
		...placed('MCP Server Trigger', agentNodeTypes.mcp, triggerVersions[line], { path }),
		webhookId: path,
	};
	if (authentication !== undefined) {
		trigger.parameters.authentication = authentication.value;
		trigger.credentials = { [authentication.credentialType]: authentication.credential };
	}
	const link = { ai_tool: [[{ node: trigger.name, type: 'ai_tool' as const, index: 0 }]] };
	return {
		name: `Tools for MCP clients at ${path}`,
		nodes: [trigger, ...tools],
		connections: Object.fromEntries(tools.map(({ name }) => [name, link])),
		settings: { executionOrder: 'v1' },
	};
}

function placed(
	name: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}
