import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';
import { messageEffect } from '../../nodes/SpruceHealth/steps/messages/messageEffect';

/** Posts a text to a conversation of the model of Spruce, as Message: Post does. */
export async function postText(client: SpruceClient, text: string, conversationId = 't_1') {
	const message = { body: [{ type: 'text', value: text }] };
	const conversations = async () => ({ ids: [conversationId], areAll: true });
	return await client.post(
		`/conversations/${conversationId}/messages`,
		identifiedByBody({ text }),
		{ effect: messageEffect(client, message, conversations) },
	);
}
