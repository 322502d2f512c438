import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../client/SpruceClient';
import type { WaitingExecution } from '../framework/declare/WaitingExecution';
import { withoutMissing } from '../values/jsonObject';
import { ExplainedError } from '../values/ExplainedError';
import { epochMs } from '../values/time';
import { parsedUrl } from '../values/urls/parsedUrl';
import { canDeliverTo } from '../values/urls/canDeliverTo';
import { signatureIn } from '../values/urls/signatureIn';
import { noteLook } from './lookMemory';
import { findEarlierReply } from './findEarlierReply';
import type { Reply } from './findReply';
import type { AskedQuestion } from './isReply';
import { addressDigest, type Question, questionParameters } from './Question';
import {
	assertOnlyQuestion,
	closeReplyEndpoints,
	makeRoomForQuestion,
	openReplyEndpoint,
} from './replyEndpoints';
import { replyItem } from './replyItem';
import type { ReplySettings } from './ReplySettings';

/** For an AI agent, which would otherwise be told that the user has rejected what it wants to do. */
const nobodyReplied =
	'Nobody replied in time, so the tool was not run. Do not use it again unless you are asked to.';

/** What to ask, and how long to wait. */
export interface Asking {
	route: {
		/** The conversation that was chosen. */
		conversationId?: string;
		/** Otherwise the phone number, the email address or the contact's ID that it goes to. */
		address?: string;
		/** The practice's phone number, email address or Spruce Link, if known. */
		line?: string;
		/** Where it may be, if it was sent in an earlier try. */
		conversationIds(): Promise<string[]>;
	};
	/** Those who may answer; nobody where whoever is asked may. */
	only: { memberIds: readonly string[]; addresses: readonly string[] };
	settings: ReplySettings;
	deadline: Date;
	/** Names the examples that ask many. */
	forMany: string;
	text: string;
	/** Sends the question, and returns the output of a sent message. */
	send(): Promise<IDataObject>;
}

/**
 * Sends a question and lets the execution wait for the reply. The address for the reply comes first: a
 * reply that has nowhere to go would be lost.
 *
 * @returns the output while the execution waits, or the reply, where it has come already
 */
export async function askAndWait(
	client: SpruceClient,
	execution: WaitingExecution,
	asking: Asking,
): Promise<IDataObject> {
	const { deadline, send, forMany } = asking;
	const question = questionOf(asking, execution);
	const askedAt = client.spruceNow();
	const url = execution.resumeUrl(questionParameters({ ...question, askedAt }));
	assertReachable(url, await execution.baseUrl());
	await makeRoomForQuestion(client, execution, url, forMany);
	const signature = signatureIn(url) ?? '';
	const close = async () => await closeReplyEndpoints(client, signature).catch(() => undefined);
	const ask = async () => {
		await openReplyEndpoint(client, execution, deadline, url);
		if (execution.isHumanReview) await assertOnlyQuestion(client, execution, url);
		return await send();
	};
	const sent = await ask().catch(async (failure: unknown) => {
		await close();
		throw failure;
	});
	const earlier = wasSentBefore(sent, askedAt)
		? await earlierReply(client, question, asking)
		: undefined;
	if (earlier !== undefined) {
		await close();
		return replyItem(earlier, earlier.answer, sent);
	}
	const silence = {
		...silenceItem(sent, question, askedAt),
		...(execution.isHumanReview && { data: { chatInput: nobodyReplied } }),
	};
	noteLook(signature, true, Date.now());
	await execution.waitUntil(deadline, silence);
	return silence;
}

function questionOf(
	{ route, only }: Asking,
	{ instanceId }: WaitingExecution,
): Omit<AskedQuestion, 'askedAt'> {
	const { conversationId, address, line } = route;
	const digest = (text: string) => addressDigest(instanceId, text);
	return {
		instanceId,
		conversationId,
		destination: address && digest(address),
		line: line && digest(line),
		only: [...only.memberIds, ...only.addresses.map(digest)],
	};
}

/**
 * Whether an earlier try of this execution has sent the question: Spruce knows it already, or this process
 * does. The client's clock of Spruce is never ahead, so nothing that is older was sent just now.
 */
function wasSentBefore({ duplicate, posted, createdAt }: IDataObject, askedAt: number): boolean {
	return duplicate === true || (posted === true && epochMs(createdAt) < askedAt);
}

/** The reply to a question that was sent before. */
async function earlierReply(
	client: SpruceClient,
	question: Omit<AskedQuestion, 'askedAt'>,
	{ route, text, settings }: Asking,
): Promise<Reply | undefined> {
	return await findEarlierReply(client, await route.conversationIds(), text, question, settings);
}

/** The output if no reply comes. While the execution waits, it is what is known of the question. */
function silenceItem(
	{ requestId, to, contactId, conversationId, ...sent }: IDataObject,
	question: Omit<Question, 'askedAt'>,
	askedAt: number,
): IDataObject {
	const { posted, createdAt, testRecipient, intendedFor } = sent;
	return withoutMissing({
		replied: false,
		requestId,
		to,
		contactId,
		conversationId: conversationId ?? question.conversationId,
		askedAt: posted === true && createdAt ? createdAt : new Date(askedAt).toISOString(),
		testRecipient,
		intendedFor,
	});
}

function assertReachable(url: string, baseUrl: string): void {
	if (canDeliverTo(url, baseUrl)) return;
	const { origin = url } = parsedUrl(url) ?? {};
	throw new ExplainedError(
		`Spruce Health cannot deliver the reply to ${origin}: n8n needs a public address`,
		'Nothing was sent. Spruce reports replies only to addresses that begin with https: and can be reached from the internet. The person who runs this n8n sets the environment variable WEBHOOK_URL (N8N_WEBHOOK_URL in newer versions) to such an address and restarts n8n. Without one, use the example workflow "Ask without a public address".',
	);
}
