import { WebhookContext } from 'n8n-core';
import type {
	INode,
	INodeExecutionData,
	IRunExecutionData,
	IWebhookData,
	IWebhookResponseData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { engineMajor } from '../environment/engineVersion';
import { UnreadableBody, type WebhookHttpRequest } from './WebhookHttpRequest';
import type { WebhookHttpResponse } from './WebhookHttpResponse';

/** What came of a request. */
export interface WebhookOutcome {
	/** What n8n would start an execution with: the items of each output. Absent: it starts none. */
	workflowData?: INodeExecutionData[][];
	/**
	 * What the node threw, or why the request did not reach it. n8n keeps what a node threw in a
	 * failed execution.
	 */
	error?: unknown;
	/** Whether it was the node that threw. */
	hasThrown?: boolean;
}

export interface WebhookCall {
	workflow: Workflow;
	node: INode;
	webhook: IWebhookData;
	mode: WorkflowExecuteMode;
	request: WebhookHttpRequest;
	response: WebhookHttpResponse;
	/** Saves the static data: n8n does it when it answers, and not when the node threw. */
	save(): void;
	/**
	 * Begins an execution, or resumes the one that waits. False where n8n cannot, for example because its
	 * database takes no executions: n8n 2 says so, n8n 1 has answered before.
	 */
	begin?(): boolean;
	/** Of the execution that waits for the request. */
	runExecutionData?: IRunExecutionData;
}

/** Lets the node judge a request, and answers the sender as n8n does unless the node did. */
export async function answerWebhook(call: WebhookCall): Promise<WebhookOutcome> {
	const { node, request, response, save } = call;
	try {
		await request.parseBody(node.typeVersion);
	} catch (error) {
		refuse(response, error);
		return { error };
	}
	let result: IWebhookResponseData;
	try {
		result = await runWebhook(call);
	} catch (error) {
		const message = 'Workflow Webhook Error: Workflow could not be started!';
		response.status(500).json({ code: 0, message });
		return { error, hasThrown: true };
	}
	const begins = result.workflowData !== undefined;
	const hasFailed = begins && call.begin?.() === false;
	if (hasFailed && engineMajor === 2) {
		response.status(500).json({ code: 0, message: 'Error in workflow' });
		return {};
	}
	if (forgetsChanges(result)) call.workflow.staticData.__dataChanged = false;
	const answer = result.noWebhookResponse === true ? () => {} : answerTo(call, result);
	save();
	answer();
	return hasFailed ? {} : { workflowData: result.workflowData };
}

/**
 * n8n 2 answers when the execution has begun. Whatever begins one loads the static data again, which
 * takes the mark away that it was changed: what the node wrote is not saved, unless the node has
 * answered itself, or writes it once more when it is asked for the answer.
 */
function forgetsChanges({ noWebhookResponse, workflowData }: IWebhookResponseData): boolean {
	return engineMajor === 2 && noWebhookResponse !== true && workflowData !== undefined;
}

async function runWebhook(call: WebhookCall): Promise<IWebhookResponseData> {
	const { workflow, node, webhook, mode, request, response, runExecutionData = null } = call;
	const nodeType = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	if (nodeType.webhook === undefined) throw new Error('Node does not have any webhooks defined');
	const additionalData = {
		...webhook.workflowExecuteAdditionalData,
		httpRequest: request,
		httpResponse: response,
	};
	// The same thing for the engine; Express's own types are not installed.
	const context = new WebhookContext(
		workflow,
		node,
		additionalData as unknown as typeof webhook.workflowExecuteAdditionalData,
		mode,
		webhook,
		[],
		runExecutionData,
	);
	return await nodeType.webhook.call(context);
}

function refuse(response: WebhookHttpResponse, error: unknown): void {
	if (error instanceof UnreadableBody) {
		const { message: hint } = error;
		response.status(422).json({ code: 422, message: 'Failed to parse request body', hint });
	} else {
		response.status(500).json({ code: 0, message: 'There was a problem executing the workflow' });
	}
}

/** For nodes that answer at once (`responseMode: 'onReceived'`), as triggers do. */
function answerTo(
	{ workflow, node, webhook, mode, response }: WebhookCall,
	result: Result,
): () => void {
	const { responseCode, responseData } = webhook.webhookDescription;
	const code = workflow.expression.getSimpleParameterValue(
		node,
		responseCode as string | undefined,
		mode,
		{},
		undefined,
		200,
	);
	const body = bodyFor(result, responseData);
	return () => {
		response.status(Number(code));
		if (typeof body === 'string') response.send(body);
		else response.json(body);
	};
}

type Result = IWebhookResponseData;

function bodyFor({ workflowData, webhookResponse }: Result, responseData = 'firstEntryJson') {
	if (workflowData === undefined) return webhookResponse ?? { message: 'Webhook call received' };
	if (responseData === 'noData') return undefined;
	// Measured: n8n 1.123 and n8n 2.41 both send the name of the default itself.
	if (responseData !== '') return responseData;
	return webhookResponse ?? { message: 'Workflow was started' };
}
