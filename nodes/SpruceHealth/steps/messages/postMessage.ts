import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { sentMessage } from '../../records/conversation/sentMessage';
import { path } from '../../values/path';
import { completeMessage, type MessageDraft } from './draftMessage';
import { messageEffect } from './messageEffect';
import { reachIn } from './reachIn';
import { waitForPostedItem } from './waitForPostedItem';

/**
 * Posts a message or an internal note to a conversation.
 *
 * @param waitSeconds how long to look for the posted item
 * @returns the output of the item
 */
export async function postMessage(
	client: SpruceClient,
	conversationId: string,
	draft: MessageDraft,
	waitSeconds = 0,
): Promise<IDataObject> {
	const message = await completeMessage(client, draft);
	const ids = [conversationId];
	const sentAt = Date.now();
	const answer = await client.post(path`/conversations/${conversationId}/messages`, message, {
		...reachIn(conversationId, draft.content),
		effect: messageEffect(client, message.body, async () => ({ ids, areAll: true })),
	});
	const accepted = { answer, message: message.body, sentAt };
	const item = await waitForPostedItem(client, accepted, waitSeconds, async () => ids);
	return sentMessage({ conversationId, ...answer }, item);
}
