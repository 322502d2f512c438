import { withoutMissing } from '../../values/jsonObject';
import { author } from '../../fields/message/messageOptions';
import { conversationId } from '../../fields/ids/conversationId';
import { formerNoteOptions } from '../../fields/message/formerNoteOptions';
import { messageText } from '../../fields/message/messageText';
import { onlyBetween } from '../../fields/message/onlyBetween';
import { sendAt } from '../../fields/message/sendAt';
import { savedMessageId } from '../../fields/ids/savedMessageId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedScheduledMessage } from '../../records/conversation/simplifiedScheduledMessage';
import { draftMessage } from '../../steps/messages/draftMessage';
import { scheduleMessage } from '../../steps/messages/scheduleMessage';
import { withoutNoteOptions } from '../../steps/messages/withoutNoteOptions';
import { allowedHoursOf } from '../../steps/schedule/allowedHoursOf';
import { futureTime } from '../../steps/schedule/futureTime';
import { timeWithin } from '../../steps/schedule/sendTime';

/**
 * Schedules a message to the patient in a conversation, for a time still to come. It takes no
 * files.
 */
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
		{ ...messageText, description: 'May be empty with a saved message' },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [author, onlyBetween, savedMessageId, ...formerNoteOptions],
		},
		simplify,
	],
	simplified: ({ scheduledFor, ...scheduled }) =>
		withoutMissing({ ...simplifiedScheduledMessage(scheduled), scheduledFor }),
	async run({ client, params, binary, timeZone }) {
		const { onlyBetween: entered, ...choices } = withoutNoteOptions(params.options);
		const hours = entered && allowedHoursOf(entered);
		const time = futureTime(timeWithin(params.sendAt, hours, timeZone), 'Send At');
		const draft = await draftMessage(client, binary, { text: params.text, ...choices });
		const scheduled = await scheduleMessage(client, params.conversationId, draft, time);
		// As Message: Send names it.
		return withoutMissing({ ...scheduled, scheduledFor: scheduled.scheduledToSendAt });
	},
});
