import { conversationId } from '../../fields/ids/conversationId';
import { author, mentions } from '../../fields/message/messageOptions';
import { noteText } from '../../fields/message/noteText';
import { sendAt } from '../../fields/message/sendAt';
import { savedMessageId } from '../../fields/ids/savedMessageId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedScheduledMessage } from '../../records/conversation/simplifiedScheduledMessage';
import { draftMessage } from '../../steps/messages/draftMessage';
import { futureTime } from '../../steps/schedule/futureTime';
import { scheduleMessage } from '../../steps/messages/scheduleMessage';

/** Schedules a note in a conversation, for a time still to come. Only the team sees it. */
export default operation({
	name: 'Schedule Internal Note',
	value: 'createNote',
	action: 'Schedule an internal note in a conversation',
	description: 'Write a note that only the team sees, to appear in a conversation later',
	access: 'write',
	operationIds: ['ScheduleConversationMessage', 'ListSavedMessages', 'OrganizationMembers'],
	fields: [
		conversationId,
		sendAt,
		{
			...noteText,
			description: 'The patient never sees it. May be empty only with mentions or a saved message.',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [author, mentions, savedMessageId],
		},
		simplify,
	],
	simplified: simplifiedScheduledMessage,
	async run({ client, params, binary }) {
		const time = futureTime(params.sendAt, 'Send At');
		const note = { ...params.options, text: params.text, internal: true };
		const draft = await draftMessage(client, binary, note, noteText.displayName);
		return await scheduleMessage(client, params.conversationId, draft, time);
	},
});
