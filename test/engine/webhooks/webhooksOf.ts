import { NodeHelpers } from 'n8n-workflow';
import type {
	IHttpRequestMethods,
	INode,
	IWebhookData,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';

/** The webhooks that n8n registers for a node when its workflow is activated. */
export function webhooksOf(
	workflow: Workflow,
	node: INode,
	workflowExecuteAdditionalData: IWorkflowExecuteAdditionalData,
	isTest: boolean,
): IWebhookData[] {
	const { description } = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	return (description.webhooks ?? []).map((webhookDescription) => {
		const value = (property: string | boolean | undefined, fallback: string | boolean) =>
			workflow.expression.getSimpleParameterValue(
				node,
				property,
				'internal',
				{},
				undefined,
				fallback,
			);
		const path = String(value(webhookDescription.path, '')).replace(/^\/|\/$/g, '');
		const isFullPath = value(webhookDescription.isFullPath, false) === true;
		const isRestart = value(webhookDescription.restartWebhook, false) === true;
		return {
			httpMethod: String(value(webhookDescription.httpMethod, 'GET')) as IHttpRequestMethods,
			node: node.name,
			path: NodeHelpers.getNodeWebhookPath(workflow.id, node, path, isFullPath, isRestart),
			webhookDescription,
			workflowId: workflow.id,
			workflowExecuteAdditionalData,
			isTest,
		};
	});
}
