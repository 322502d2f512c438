import { conversationId } from '../../fields/ids/conversationId';
import { messageOptions } from '../../fields/message/messageOptions';
import { messageText } from '../../fields/message/messageText';
import { operation } from '../../framework/declare/operation';
import { draftMessage } from '../../steps/messages/draftMessage';
import { postMessage } from '../../steps/messages/postMessage';
import { withoutNoteOptions } from '../../steps/messages/withoutNoteOptions';

/**
 * Replies in a conversation. The patient gets the message the way the conversation goes: as a text,
 * an email or a secure message. A conversation of the type note takes internal notes only, so this
 * is refused there. Once Spruce has accepted the message, you get `requestId` and `conversationId`;
 * the rest needs **Wait Until Posted (Seconds)**. See [Send messages](docs/messages.md).
 */
export default operation({
	name: 'Post to Conversation',
	value: 'post',
	action: 'Post a message to a conversation',
	description: 'Reply in a conversation. The patient gets the message.',
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
		const { waitSeconds, ...choices } = withoutNoteOptions(params.options);
		const draft = await draftMessage(client, binary, { text: params.text, ...choices });
		return await postMessage(client, params.conversationId, draft, waitSeconds);
	},
});
