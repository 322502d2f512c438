import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect } from '../../client/writes/Effect';
import { sentMessage } from '../../records/conversation/sentMessage';
import { path } from '../../values/path';
import { withoutBlanks } from '../../values/withoutBlanks';
import { scheduledTo, sentOrScheduled } from '../schedule/scheduledEffect';
import { scheduledHint } from '../schedule/scheduledHint';
import type { SendingTime } from '../schedule/sendingTime';
import { conversationsWith } from './conversationsWith';
import { recipientOf, sendingAdvice } from './route/destinationOf';
import { completeMessage, type MessageDraft } from './draftMessage';
import { messageEffect } from './messageEffect';
import type { SendingRoute } from './route/routeOf';
import { testHint } from './route/testHint';
import { waitForPostedItem } from './waitForPostedItem';

/** A message to a destination, and when it goes out. */
export interface OutgoingMessage {
	draft: MessageDraft;
	time: SendingTime;
	/** How long to look for the posted item. */
	waitSeconds: number;
	/** Tells the user something above the output. */
	hint(message: string | ((items: number) => string)): void;
}

/**
 * Sends a message to a destination, or schedules it.
 *
 * @returns the output of the item
 */
export async function sendOver(
	client: SpruceClient,
	{ destination, line, intended, entered, isTest }: SendingRoute,
	{ draft, time, waitSeconds, hint }: OutgoingMessage,
): Promise<IDataObject> {
	const { sendAt } = time;
	const message = await completeMessage(client, draft);
	const conversationsSince = async (since?: number) =>
		await conversationsWith(client, destination, since);
	const isSent = messageEffect(client, message.body, conversationsSince);
	const isScheduled = (at?: string) => scheduledTo(client, destination, message.body, at);
	const sentAt = Date.now();
	const recipient = recipientOf(destination, intended.contactId);
	const answer = await client.post(
		path`/internalendpoints/${line.id}/conversations`,
		{
			body: {
				destination: destination.body,
				message: message.body,
				...(sendAt !== '' && { sendAt }),
			},
			identity: { destination: intended.body, message: message.identity, ...time.identity },
			entered: { destination: entered, message: message.identity, ...time.identity },
		},
		{
			recipient: intended.address,
			sentInsteadTo: isTest ? destination.address : undefined,
			adviceWhenRefused: sendingAdvice[destination.channel],
			details: withoutBlanks({ ...recipient, from: line.address, scheduledFor: sendAt }),
			sendAt: time.decide,
			effect: effectOf(time, isSent, isScheduled),
		},
	);
	const conversationIds = async () => (await conversationsSince()).ids;
	const accepted = { answer, message: message.body, sentAt };
	const isLater = answer.scheduledFor !== undefined;
	const seconds = isLater ? 0 : waitSeconds;
	const item = await waitForPostedItem(client, accepted, seconds, conversationIds);
	if (isLater && time.decide) hint(scheduledHint);
	const sent = sentMessage({ ...recipient, ...answer }, item);
	if (!isTest) return sent;
	if (answer.duplicate !== true) hint(testHint(destination.address, isLater));
	return { ...sent, testRecipient: true, intendedFor: intended.address };
}

/** What the message leaves behind: where the clock decides, it is either of the two. */
function effectOf(
	{ sendAt, decide }: SendingTime,
	isSent: Effect,
	isScheduled: (at?: string) => Effect,
): Effect {
	if (decide !== undefined) return sentOrScheduled(isSent, isScheduled());
	return sendAt === '' ? isSent : isScheduled(sendAt);
}
