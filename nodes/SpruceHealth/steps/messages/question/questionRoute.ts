import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import { testRunRefusal } from '../../../client/testRuns/recipientInTest';
import { conversationsWith } from '../conversationsWith';
import type { MessageDraft } from '../draftMessage';
import { postMessage } from '../postMessage';
import { destinationOf, type DestinationInput } from '../route/destinationOf';
import { routeOf } from '../route/routeOf';
import { type OutgoingMessage, sendOver } from '../sendOver';
import { assertAnswerable } from './askedConversation';

/**
 * How long to look for the question once it is sent. It shows the conversation in which the reply will
 * come. A reply that comes within this time is delivered again after two minutes.
 */
const postedSeconds = 5;

/** As long as Spruce knows a repeat. */
const earlierMs = 24 * 60 * 60_000;

/** Where a question was entered to go. */
export interface QuestionDestination extends Omit<DestinationInput, 'sendTo' | 'faxNumber'> {
	sendTo: Exclude<DestinationInput['sendTo'], 'fax'> | 'conversation';
	conversationId: string;
	internalEndpointId: string;
}

/** The way of a question. */
export interface QuestionRoute {
	/** The conversation that was chosen. */
	conversationId?: string;
	/** Otherwise the phone number, the email address or the contact's ID that it goes to. */
	address?: string;
	/** The practice's phone number, email address or Spruce Link that it goes out on, if known. */
	line?: string;
	send(draft: MessageDraft, hint: OutgoingMessage['hint']): Promise<IDataObject>;
	/** Where it may be, if it was sent in an earlier try. */
	conversationIds(): Promise<string[]>;
}

/**
 * Where a question goes, and how.
 *
 * @param isLimited whether it was entered who may answer
 * @throws InvalidInput when it cannot go there, in a test run too, or nobody could answer
 */
export async function questionRoute(
	client: SpruceClient,
	entered: QuestionDestination,
	isLimited: boolean,
): Promise<QuestionRoute> {
	const { sendTo, conversationId, internalEndpointId } = entered;
	if (sendTo === 'conversation') {
		// Posting refuses it as well, but then the address for the reply is open already.
		if (client.testRecipient !== undefined) throw testRunRefusal('this would reach a patient');
		await assertAnswerable(client, conversationId, isLimited);
		return {
			conversationId,
			send: async (draft) => await postMessage(client, conversationId, draft, postedSeconds),
			conversationIds: async () => [conversationId],
		};
	}
	const destination = destinationOf({ ...entered, sendTo, faxNumber: '' });
	const route = await routeOf(client, destination, internalEndpointId);
	return {
		address: route.destination.address,
		line: route.line.address,
		send: async (draft, hint) => {
			const time = { identity: {}, sendAt: '' };
			const message = { draft, time, waitSeconds: postedSeconds, hint };
			return await sendOver(client, route, message);
		},
		conversationIds: async () => {
			const since = Date.now() - earlierMs;
			return (await conversationsWith(client, route.destination, since)).ids;
		},
	};
}
