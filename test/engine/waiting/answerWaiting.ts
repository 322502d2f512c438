import { generateUrlSignature, InstanceSettings, prepareUrlForSigning } from 'n8n-core';
import type { IRunExecutionData } from 'n8n-workflow';
import { createRequire } from 'node:module';
import { workflowOf } from '../actions/executeWorkflow';
import { additionalDataFor } from '../environment/additionalDataFor';
import { engineMajor } from '../environment/engineVersion';
import { answerWebhook, type WebhookOutcome } from '../webhooks/answerWebhook';
import type { WebhookHttpRequest } from '../webhooks/WebhookHttpRequest';
import type { WebhookHttpResponse } from '../webhooks/WebhookHttpResponse';
import { webhooksOf } from '../webhooks/webhooksOf';
import { dataOf, type SavedExecution, type WaitingExecutions } from './WaitingExecutions';

const requireOfEngine = createRequire(require.resolve('n8n-core'));
const { Container } = requireOfEngine('@n8n/di') as {
	Container: { get(type: typeof InstanceSettings): InstanceSettings };
};

/** What counts of n8n's page for an execution that has ended, send-and-wait-no-action-required. */
const noActionRequired =
	"<html lang='en'><head><title>No action required</title></head><body><h1>No action required</h1></body></html>";

/**
 * Answers a request to `/webhook-waiting/<execution>/<node>` by the rules of n8n's WaitingWebhooks (2.41.1
 * and 1.123.81), for nodes whose operation is `sendAndWait`.
 */
export async function answerWaiting(
	executions: WaitingExecutions,
	request: WebhookHttpRequest,
	response: WebhookHttpResponse,
): Promise<WebhookOutcome> {
	const [, , id = '', nodeId = ''] = request.path.split('/').map(decodeURIComponent);
	const execution = executions.find(id);
	const refused = refusalOf(execution, id, request);
	if (refused !== undefined) {
		const { status, message } = refused;
		response.status(status);
		if (status === 200) response.send(noActionRequired);
		else response.json({ code: status, message });
		return {};
	}
	return await deliver(executions, execution!, nodeId, request, response);
}

/** Why a request does not reach the node. */
function refusalOf(
	execution: SavedExecution | undefined,
	id: string,
	request: WebhookHttpRequest,
): { status: number; message: string } | undefined {
	if (execution === undefined) {
		return { status: 404, message: `The execution "${id}" does not exist.` };
	}
	const running = { status: 409, message: `The execution "${id}" is running already.` };
	// Until it waits for the first time, n8n has saved no signature to check.
	if (execution.data === '') return running;
	const data = dataOf(execution);
	if (mustBeSigned(data) && !isSigned(request)) return { status: 401, message: 'Invalid token' };
	if (execution.status === 'running') return running;
	if (data.resultData.error !== undefined) {
		return { status: 409, message: `The execution "${id}" has finished with error.` };
	}
	return execution.status === 'waiting' ? undefined : { status: 200, message: '' };
}

async function deliver(
	executions: WaitingExecutions,
	execution: SavedExecution,
	nodeId: string,
	request: WebhookHttpRequest,
	response: WebhookHttpResponse,
): Promise<WebhookOutcome> {
	const data = dataOf(execution);
	const { lastNodeExecuted = '' } = data.resultData;
	const [waiting] = data.executionData!.nodeExecutionStack;
	waiting.node.disabled = true;
	data.waitTill = undefined;
	data.resultData.runData[lastNodeExecuted].pop();

	const run = executions.workflowOf(execution);
	const workflow = workflowOf(run);
	const node = workflow.getNode(lastNodeExecuted)!;
	const { credentials, publicUrl } = run;
	const additionalData = additionalDataFor({ credentials, publicUrl, executionId: execution.id });
	const webhook = webhooksOf(workflow, node, additionalData, false).find(
		({ httpMethod, path, webhookDescription }) =>
			httpMethod === request.method &&
			path === nodeId &&
			webhookDescription.restartWebhook === true,
	);
	if (webhook === undefined) {
		response.status(200).send(noActionRequired);
		return {};
	}
	const outcome = await answerWebhook({
		workflow,
		node,
		webhook,
		mode: 'trigger',
		request,
		response,
		runExecutionData: data,
		begin: () => executions.claim(execution),
		// n8n saves nothing where a request resumes no execution.
		save: () => {},
	});
	if (outcome.workflowData !== undefined) {
		waiting.data.main = outcome.workflowData;
		executions.resume(execution, data);
	} else if (outcome.hasThrown === true && executions.claim(execution)) {
		executions.fail(execution, outcome.error);
	}
	return outcome;
}

/** n8n 1 checks only where the node has asked for it. */
function mustBeSigned(data: IRunExecutionData): boolean {
	return engineMajor >= 2 || (data as { validateSignature?: boolean }).validateSignature === true;
}

function isSigned({ url = '', headers: { host = '' } }: WebhookHttpRequest): boolean {
	const address = new URL(url, `http://${host}`);
	const given = address.searchParams.get('signature');
	address.searchParams.delete('signature');
	const { hmacSignatureSecret } = Container.get(InstanceSettings);
	return given === generateUrlSignature(prepareUrlForSigning(address), hmacSignatureSecret);
}
