import { author } from '../../fields/message/messageOptions';
import { conversationId } from '../../fields/ids/conversationId';
import { formerNoteOptions } from '../../fields/message/formerNoteOptions';
import { messageText } from '../../fields/message/messageText';
import { sendAt } from '../../fields/message/sendAt';
import { savedMessageId } from '../../fields/ids/savedMessageId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedScheduledMessage } from '../../records/conversation/simplifiedScheduledMessage';
import { draftMessage } from '../../steps/messages/draftMessage';
import { futureTime } from '../../steps/messages/futureTime';
import { scheduleMessage } from '../../steps/messages/scheduleMessage';
import { withoutNoteOptions } from '../../steps/messages/withoutNoteOptions';

export default operation({
	name: 'Create',
	value: 'create',
	action: 'Schedule a text or secure message',
	description: 'Schedule a message to be posted in a conversation later. The patient gets it.',
	access: 'write',
	operationIds: ['ScheduleConversationMessage', 'ListSavedMessages'],
	fields: [
		conversationId,
		sendAt,
		messageText,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [author, savedMessageId, ...formerNoteOptions],
		},
		simplify,
	],
	simplified: simplifiedScheduledMessage,
	async run({ client, params, binary }) {
		const choices = withoutNoteOptions(params.options);
		const time = futureTime(params.sendAt, 'Send At');
		const draft = await draftMessage(client, binary, { text: params.text, ...choices });
		return await scheduleMessage(client, params.conversationId, draft, time);
	},
});
