import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** What Spruce gets as an answer. */
export interface Answer {
	/** HTTP status. */
	status: number;
	message: string;
}

/** What Spruce reads when its event has arrived. */
export const eventReceived = 'Event received';

/** Answers Spruce at once; n8n must not answer a second time. */
export function sendAnswer(
	context: IWebhookFunctions,
	{ status, message }: Answer,
): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/**
 * What the node returns to n8n: an execution with the items, if there are any.
 *
 * @param isAnswered whether Spruce has its answer already
 * @param onTaken called when n8n has taken the items, possibly more than once
 */
export function responseFor(
	items: INodeExecutionData[],
	isAnswered: boolean,
	onTaken: () => void,
): IWebhookResponseData {
	const answered = isAnswered ? { noWebhookResponse: true } : {};
	// Without workflowData n8n answers 200 and starts nothing.
	if (items.length === 0) return answered;
	return {
		...answered,
		workflowData: [items],
		get webhookResponse() {
			return answerOnceTaken(onTaken);
		},
	};
}

/**
 * n8n reads `webhookResponse` when it is about to answer Spruce, so the reading shows that n8n has
 * taken the items. n8n 2 stores the execution first. It then has forgotten what the node wrote into
 * the static data before, so only what is written now gets saved. n8n 1 reads it just before it
 * stores the execution.
 */
function answerOnceTaken(onTaken: () => void): { message: string } {
	onTaken();
	return { message: eventReceived };
}
