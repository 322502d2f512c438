import { path } from '../../client/path';
import { unwrap } from '../../client/unwrap';
import { author } from '../../fields/author';
import { conversationId } from '../../fields/conversationId';
import { internalNote } from '../../fields/internalNote';
import { mentions } from '../../fields/mentions';
import { messageText } from '../../fields/messageText';
import { savedMessageId } from '../../fields/savedMessageId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/operation';
import { simplifiedScheduledMessage } from '../../records/simplifiedScheduledMessage';
import { draftMessage } from '../../steps/messages/draftMessage';
import { futureTime } from '../../steps/messages/futureTime';

export default operation({
	name: 'Create',
	value: 'create',
	action: 'Schedule a text, secure message or note in a conversation',
	description: 'Have a message or a note posted to a conversation at a later time',
	access: 'write',
	calls: ['ScheduleConversationMessage', 'ListSavedMessages'],
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
			{ message, sendAt },
		);
		return unwrap(answer, 'scheduledMessage');
	},
});
