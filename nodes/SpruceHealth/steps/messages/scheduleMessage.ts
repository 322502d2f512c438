import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import type { MessageDraft } from './draftMessage';
import { reachIn } from './reachIn';
import { scheduledInConversation } from './scheduledEffect';

/**
 * Schedules a message or an internal note in a conversation.
 *
 * @returns the scheduled message
 */
export async function scheduleMessage(
	client: SpruceClient,
	conversationId: string,
	{ content: message, identity }: MessageDraft,
	sendAt: string,
): Promise<IDataObject> {
	const answer = await client.post(
		path`/conversations/${conversationId}/scheduledmessages`,
		{ body: { message, sendAt }, identity: { message: identity, sendAt } },
		{
			...reachIn(conversationId, message),
			effect: scheduledInConversation(client, conversationId, message, sendAt),
		},
	);
	return unwrap(answer, 'scheduledMessage');
}
