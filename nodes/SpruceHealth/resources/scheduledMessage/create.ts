import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import { author, internalNote, mentions } from '../../fields/message/messageOptions';
import { conversationId } from '../../fields/ids/conversationId';
import { messageText } from '../../fields/message/messageText';
import { savedMessageId } from '../../fields/ids/savedMessageId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedScheduledMessage } from '../../records/conversation/simplifiedScheduledMessage';
import { draftMessage, recipientIn } from '../../steps/messages/draftMessage';
import { futureTime } from '../../steps/messages/futureTime';
import { scheduledInConversation } from '../../steps/messages/scheduledEffect';
import { identifiedByBody } from '../../client/writes/WriteContent';

export default operation({
	name: 'Create',
	value: 'create',
	action: 'Schedule a text or secure message',
	description: 'Schedule a message or an internal note to be posted in a conversation later',
	access: 'write',
	operationIds: ['ScheduleConversationMessage', 'ListSavedMessages'],
	fields: [
		conversationId,
		{
			displayName: 'Send At',
			name: 'sendAt',
			type: 'dateTime',
			default: '',
			placeholder: 'e.g. 2026-03-31T09:00:00',
			required: true,
			description: 'When Spruce posts the message',
		},
		messageText,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [author, internalNote, mentions, savedMessageId],
		},
		simplify,
	],
	simplified: simplifiedScheduledMessage,
	async run({ client, params, binary }) {
		const sendAt = futureTime(params.sendAt, 'Send At');
		const draft = await draftMessage(client, binary, { text: params.text, ...params.options });
		const { content: message } = draft;
		const answer = await client.post(
			path`/conversations/${params.conversationId}/scheduledmessages`,
			identifiedByBody({ message, sendAt }),
			{
				recipient: recipientIn(params.conversationId, message),
				effect: scheduledInConversation(client, params.conversationId, message, sendAt),
			},
		);
		return unwrap(answer, 'scheduledMessage');
	},
});
