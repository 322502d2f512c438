import { path } from '../../values/path';
import { conversationId } from '../../fields/ids/conversationId';
import { messageOptions } from '../../fields/message/messageOptions';
import { messageText } from '../../fields/message/messageText';
import { operation } from '../../framework/declare/operation';
import { sentMessage } from '../../records/conversation/sentMessage';
import { completeMessage, draftMessage, recipientIn } from '../../steps/messages/draftMessage';
import { messageEffect } from '../../steps/messages/messageEffect';
import { waitForPostedItem } from '../../steps/messages/waitForPostedItem';

export default operation({
	name: 'Post to Conversation',
	value: 'post',
	action: 'Post a message to a conversation',
	description: 'Reply in a conversation, or add an internal note that only the team sees',
	access: 'write',
	operationIds: [
		'PostConversationMessage',
		'UploadMedia',
		'ListSavedMessages',
		'ConversationItems',
	],
	fields: [
		conversationId,
		messageText,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: messageOptions,
		},
	],
	async run({ client, params, binary }) {
		const { conversationId: id, text, options } = params;
		const { waitSeconds = 0, ...choices } = options;
		const draft = await draftMessage(client, binary, { text, ...choices });
		const message = await completeMessage(client, draft);
		const sentAt = Date.now();
		const answer = await client.post(path`/conversations/${id}/messages`, message, {
			recipient: recipientIn(id, draft.content),
			effect: messageEffect(client, message.body, async () => ({ ids: [id], areAll: true })),
		});
		const accepted = { answer, message: message.body, sentAt };
		const item = await waitForPostedItem(client, accepted, waitSeconds, async () => [id]);
		return sentMessage(answer, item);
	},
});
