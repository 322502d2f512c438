import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import type { MessageDraft } from './draftMessage';
import { reachIn } from './reachIn';
import { scheduledInConversation } from '../schedule/scheduledEffect';

/**
 * Schedules a message or an internal note in a conversation.
 *
 * @returns the scheduled message
 * @throws InvalidInput when Spruce cannot schedule the message as it was entered
 */
export async function scheduleMessage(
	client: SpruceClient,
	conversationId: string,
	{ content: message, files, identity }: MessageDraft,
	sendAt: string,
): Promise<IDataObject> {
	if (files.length > 0) throw notSchedulable('Attachments');
	if (message.stayArchived !== undefined) throw notSchedulable('Keep Archived');
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

/** Spruce's request for this has no place for either (`ScheduleConversationMessage`). */
function notSchedulable(option: string): InvalidInput {
	return new InvalidInput(
		`Options > ${option}: not possible for a message that is scheduled in a conversation`,
		`Remove ${option}, or send the message at once: remove Send At.`,
	);
}
