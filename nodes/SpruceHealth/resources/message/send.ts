import type { IDataObject } from 'n8n-workflow';
import { destinationFields } from '../../fields/message/destinationFields';
import { messageOptions } from '../../fields/message/messageOptions';
import { messageText } from '../../fields/message/messageText';
import { onlyBetween } from '../../fields/message/onlyBetween';
import { operation } from '../../framework/declare/operation';
import { destinationOf } from '../../steps/messages/route/destinationOf';
import { draftMessage } from '../../steps/messages/draftMessage';
import { listContacts } from '../../steps/messages/listContacts';
import { postMessage } from '../../steps/messages/postMessage';
import { routeOf } from '../../steps/messages/route/routeOf';
import { scheduleMessage } from '../../steps/messages/scheduleMessage';
import { sendOver } from '../../steps/messages/sendOver';
import { assertFitsConversation, sendingTime } from '../../steps/schedule/sendingTime';
import { withoutNoteOptions } from '../../steps/messages/withoutNoteOptions';

const forContact = { show: { '/sendTo': ['contact'] } } as const;

/**
 * Sends a text, an email, a fax or a secure message, now or at the time under **Send At**. The
 * output has `to`, `from`, `conversationId`, `contactId` and `scheduledFor` as far as they are
 * known without another call. What Spruce has posted needs **Wait Until Posted (Seconds)**. See
 * [Send messages](docs/messages.md).
 */
export default operation({
	name: 'Send',
	value: 'send',
	action: 'Send a text, email, fax or secure message',
	description:
		'Send a message to a phone number, an email address, a fax number, a contact or a conversation',
	access: 'write',
	operationIds: [
		'PostMessageFromEndpoint',
		'PostConversationMessage',
		'ScheduleConversationMessage',
		'Contact',
		'ListContacts',
		'InternalEndpoints',
		'UploadMedia',
		'ListSavedMessages',
		'ContactConversations',
		'ListConversations',
		'ConversationItems',
	],
	fields: [
		...destinationFields,
		messageText,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				...messageOptions,
				{
					displayName: 'Delivery Method',
					name: 'deliveryMethod',
					type: 'options',
					options: [
						{
							name: 'Any Secure Conversation',
							value: 'any_available_secure_conversation',
							description:
								'A conversation over the Spruce Link under Send From if there is one, otherwise any other secure conversation with the contact, otherwise a new one',
						},
						{
							name: 'Conversation Over This Spruce Link',
							value: 'only_conversations_matching_internal_endpoint',
							description:
								'A conversation over the Spruce Link under Send From, otherwise a new one',
						},
						{
							name: 'New Conversation',
							value: 'new_conversation',
							description: 'Always starts a new conversation',
						},
					],
					default: 'any_available_secure_conversation',
					description: 'The conversation in which the contact gets the secure message',
					displayOptions: forContact,
				},
				onlyBetween,
				{
					displayName: 'Send At',
					name: 'sendAt',
					type: 'dateTime',
					default: '',
					placeholder: 'e.g. 2026-03-31T09:00:00',
					description:
						'When to send it, instead of immediately. An item without a time is not sent.',
				},
				{
					displayName: 'Subject',
					name: 'subject',
					type: 'string',
					default: '',
					placeholder: 'e.g. Annual physical exam',
					description: 'The subject of a secure conversation that this message starts',
					displayOptions: forContact,
				},
			],
		},
	],
	lookAhead: listContacts,
	async run({ client, params, binary, timeZone, hint }) {
		const { sendTo, text } = params;
		const options = withoutNoteOptions(params.options);
		const { waitSeconds = 0, subject, deliveryMethod, ...choices } = options;
		const time = sendingTime(options, timeZone, () => client.spruceNow());
		const { sendAt } = time;
		const input = { text, ...choices };
		if (sendTo === 'conversation') {
			assertFitsConversation(time);
			const { conversationId } = params;
			const draft = await draftMessage(client, binary, input);
			if (sendAt === '') return await postMessage(client, conversationId, draft, waitSeconds);
			return scheduled(
				conversationId,
				await scheduleMessage(client, conversationId, draft, sendAt),
			);
		}
		const entered = destinationOf({ ...params, sendTo, subject, deliveryMethod });
		const draft = await draftMessage(client, binary, input);
		const route = await routeOf(client, entered, params.internalEndpointId);
		return await sendOver(client, route, { draft, time, waitSeconds, hint });
	},
});

/** The output for a message that is scheduled in a conversation. A recognized repeat has no record. */
function scheduled(conversationId: string, record: IDataObject): IDataObject {
	if (record.duplicate === true) return { conversationId, ...record };
	const { scheduledToSendAt: scheduledFor, id: scheduledMessageId } = record;
	return { conversationId, scheduledFor, scheduledMessageId };
}
