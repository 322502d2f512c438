import type { IExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';
import { isJsonObject } from '../../../values/jsonObject';
import type { WaitingExecution } from '../../declare/WaitingExecution';

/** n8n answers its own address at once, or something lies between that does not let it through. */
const answerTimeoutMs = 3_000;

/** n8n 1 checks the signature of the address only when it is told to; n8n 2 always does. */
interface ChecksSignatureOnDemand {
	setSignatureValidationRequired?(): void;
}

/** What an operation can do with the execution that it runs in. */
export function waitingExecution(
	context: IExecuteFunctions & ChecksSignatureOnDemand,
): WaitingExecution {
	return {
		get workflowId() {
			return context.getWorkflow().id ?? '';
		},
		get executionId() {
			return context.getExecutionId();
		},
		get instanceId() {
			return context.getInstanceId();
		},
		baseUrl: async () => {
			const { baseUrl } = await context.getCredentials('spruceHealthApi', 0);
			return String(baseUrl ?? '');
		},
		resumeUrl: (parameters) => {
			context.setSignatureValidationRequired?.();
			return context.getSignedResumeUrl(parameters);
		},
		isOver: async (resumeUrl) => await isOver(context, resumeUrl),
		waitUntil: async (deadline, json) => {
			// When the time is over, n8n skips the node and hands on its input (2.41.1 and 1.123.81).
			context.getExecuteData().data.main = [[{ json, pairedItem: { item: 0 } }]];
			await context.putExecutionToWait(deadline);
		},
	};
}

/** n8n's words for an execution that was stopped, has failed, has ended or was deleted. */
async function isOver(context: IExecuteFunctions, url: string): Promise<boolean> {
	const asking = context.helpers.httpRequest({
		method: 'POST',
		url,
		body: {},
		json: true,
		timeout: answerTimeoutMs,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	}) as Promise<IN8nHttpFullResponse>;
	const answer = await asking.catch(() => undefined);
	if (answer === undefined) return false;
	// A proxy in front of n8n has such answers, too, so the words count.
	const { statusCode, body } = answer;
	if (statusCode === 200) return String(body).includes('<title>No action required</title>');
	const { message } = isJsonObject(body) ? body : {};
	return (
		[404, 409].includes(statusCode) && /execution .*(finished|does not exist)/.test(String(message))
	);
}
