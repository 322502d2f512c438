import {
	type IDataObject,
	type IWebhookFunctions,
	type IWebhookResponseData,
	jsonParse,
} from 'n8n-workflow';
import { backgroundClient } from '../client/backgroundClient';
import { isNotFound } from '../client/errors/structuredError';
import type { SpruceClient } from '../client/SpruceClient';
import { rawBodyOf } from '../client/wire/rawBodyOf';
import { responseFor, sendAnswer } from '../client/wire/webhookResponse';
import { isAboutItem } from '../records/event/eventConversation';
import { readEvents } from '../records/event/readEvents';
import { InvalidInput } from '../values/InvalidInput';
import { safeText } from '../values/text/safeText';
import { epochMs } from '../values/time';
import { confirmedReply, findReply, type Reply, replyIn } from './findReply';
import type { AskedQuestion } from './isReply';
import { isLookDue, noteLook } from './lookMemory';
import { questionIn } from './Question';
import { closeReplyEndpoints } from './replyEndpoints';
import { replyItem } from './replyItem';
import { type ReplySettings, replySettingsIn } from './ReplySettings';

/** Spruce waits 5 seconds for an answer, and repeats the event otherwise. */
const limits = { timeoutMs: 2_000, retryDeadlineMs: 1_000, maxWaitMs: 1_500 };
const longestWaitMs = 4_000;

/** A waiting execution, as a request finds it. */
interface Waiting {
	question: AskedQuestion;
	/** What was known when the question was sent. */
	asked: IDataObject;
	settings: ReplySettings;
	signature: string;
}

/**
 * Handles an event that reaches a waiting execution: resumes it with the reply to its question, and lets
 * it go on waiting otherwise. Never rejects, because n8n would resume the execution and fail it.
 */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		const waiting = waitingIn(context);
		if (waiting === undefined || context.getWebhookName() !== 'default') {
			return sendAnswer(context, { status: 200, message: 'Not a question' });
		}
		const reply = await replyTo(context, waiting);
		if (reply === undefined)
			return sendAnswer(context, { status: 200, message: 'Waiting for a reply' });
		const json = replyItem(reply, reply.answer, waiting.asked);
		let closing: Promise<void> | undefined;
		// Until n8n has taken the reply, Spruce must repeat it, so the endpoint stays.
		return responseFor([{ json, pairedItem: { item: 0 } }], false, () => {
			closing ??= close(context, waiting);
		});
	} catch (failure) {
		const reason = failure instanceof Error ? failure.message : String(failure);
		context.logger.warn(
			`The node "${context.getNode().name}" got an event from Spruce Health and could not tell whether it is the reply that it waits for. Spruce sends the event again. ${reason}`,
		);
		return sendAnswer(context, { status: 503, message: 'Please send this event again' });
	}
}

/** The reply that a request brings, or that has got lost before; undefined if there is none. */
async function replyTo(context: IWebhookFunctions, waiting: Waiting): Promise<Reply | undefined> {
	const { question, settings, signature } = waiting;
	const { conversationId } = question;
	const itemIds = possibleReplies(await rawBodyOf(context.getRequestObject()), waiting);
	const isDue = conversationId !== undefined && isLookDue(signature, Date.now());
	if (itemIds.length === 0 && !isDue) return undefined;
	const look = async () => {
		const client = await clientFor(context);
		for (const itemId of itemIds) {
			const reply = await confirmedReply(client, itemId, question, settings).catch(unlessGone);
			if (reply !== undefined) return reply;
		}
		if (!isDue) return undefined;
		return await findReply(client, conversationId, question, settings).catch(unlessGone);
	};
	// Events that come at the same time need not look, too.
	if (isDue) noteLook(signature, false, Date.now());
	const reply = await look().catch((failure: unknown) => {
		noteLook(signature, false, Date.now());
		throw failure;
	});
	if (isDue) noteLook(signature, true, Date.now());
	return reply;
}

/** The IDs of the items in a body that would be the reply, if they are as the body says. */
function possibleReplies(body: Buffer, { question, settings }: Waiting): string[] {
	return readEvents(body.toString('utf8'))
		.events.filter((event) => isAboutItem(event) && event.type !== 'conversationItem.deleted')
		.filter(({ object, conversation }) => {
			// Spruce may leave out the conversation, of which the item then says nothing but the ID.
			const isUnknown = conversation === undefined && question.conversationId === undefined;
			const found = { item: object, conversation };
			return isUnknown || replyIn(found, question, settings) !== undefined;
		})
		.map(({ object }) => safeText(object.id))
		.filter((id) => id !== '');
}

function waitingIn(context: IWebhookFunctions): Waiting | undefined {
	const query = context.getQueryData();
	const question = questionIn(query);
	if (question === undefined) return undefined;
	// n8n puts what it hands on when the time is over in the place of the input.
	const text = context.evaluateExpression('{{ JSON.stringify($json) }}');
	const asked = jsonParse<IDataObject>(String(text), { fallbackValue: {} });
	const { conversationId, requestId, askedAt } = asked;
	return {
		asked,
		settings: replySettingsIn(context),
		signature: safeText((query as IDataObject).signature),
		question: {
			...question,
			instanceId: context.getInstanceId(),
			conversationId: question.conversationId ?? (safeText(conversationId) || undefined),
			requestId: safeText(requestId) || undefined,
			askedAt: Math.max(question.askedAt, epochMs(askedAt)),
		},
	};
}

/** An item that is gone cannot be the reply, nor can one without an ID of Spruce's. */
function unlessGone(failure: unknown): undefined {
	if (!isNotFound(failure) && !(failure instanceof InvalidInput)) throw failure;
	return undefined;
}

/** The reply counts, whether or not its endpoint is removed: the next question removes it, too. */
async function close(context: IWebhookFunctions, { signature }: Waiting): Promise<void> {
	const client = clientFor(context);
	await client.then((one) => closeReplyEndpoints(one, signature)).catch(() => undefined);
}

/** A reply must not be lost where the credential may only read, so only the closing needs to write. */
async function clientFor(context: IWebhookFunctions): Promise<SpruceClient> {
	const operation = 'message: wait for the reply';
	const deadline = Date.now() + longestWaitMs;
	return await backgroundClient(context, 'depends', operation, { ...limits, deadline });
}
