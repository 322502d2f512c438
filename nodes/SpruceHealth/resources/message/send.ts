import type { IDataObject } from 'n8n-workflow';
import { path } from '../../values/path';
import { withoutBlanks } from '../../values/withoutBlanks';
import { destinationFields } from '../../fields/message/destinationFields';
import { messageOptions } from '../../fields/message/messageOptions';
import { messageText } from '../../fields/message/messageText';
import { onlyBetween } from '../../fields/message/onlyBetween';
import { operation } from '../../framework/declare/operation';
import { sentMessage } from '../../records/conversation/sentMessage';
import { chosenLine, defaultLine } from '../../steps/messages/defaultLine';
import { conversationsWith } from '../../steps/messages/conversationsWith';
import {
	destinationOf,
	lookedUp,
	recipientOf,
	sendingAdvice,
} from '../../steps/messages/destinationOf';
import { completeMessage, draftMessage } from '../../steps/messages/draftMessage';
import { listContacts } from '../../steps/messages/listContacts';
import { messageEffect } from '../../steps/messages/messageEffect';
import { postMessage } from '../../steps/messages/postMessage';
import { scheduleMessage } from '../../steps/messages/scheduleMessage';
import { scheduledHint } from '../../steps/schedule/scheduledHint';
import { scheduledTo, sentOrScheduled } from '../../steps/schedule/scheduledEffect';
import { assertFitsConversation, sendingTime } from '../../steps/schedule/sendingTime';
import { testHint } from '../../steps/messages/testHint';
import { testRoute } from '../../steps/messages/testRoute';
import { waitForPostedItem } from '../../steps/messages/waitForPostedItem';
import { withoutNoteOptions } from '../../steps/messages/withoutNoteOptions';

const forContact = { show: { '/sendTo': ['contact'] } } as const;

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
		const destination = await lookedUp(client, entered);
		const { internalEndpointId: lineId } = params;
		const line = lineId === '' ? await defaultLine(client, destination) : chosenLine(lineId);
		const route = { destination, line };
		const testing = await testRoute(client, route);
		const { destination: reached, line: sender } = testing ?? route;
		const message = await completeMessage(client, draft);
		const conversationsSince = async (since?: number) =>
			await conversationsWith(client, reached, since);
		const isSent = messageEffect(client, message.body, conversationsSince);
		const isScheduled = (time?: string) => scheduledTo(client, reached, message.body, time);
		const sentAt = Date.now();
		const recipient = recipientOf(reached, destination.contactId);
		const answer = await client.post(
			path`/internalendpoints/${sender.id}/conversations`,
			{
				body: {
					destination: reached.body,
					message: message.body,
					...(sendAt !== '' && { sendAt }),
				},
				identity: {
					destination: destination.body,
					message: message.identity,
					...time.identity,
				},
				entered: {
					destination: 'body' in entered ? entered.body : { ...entered },
					message: message.identity,
					...time.identity,
				},
			},
			{
				recipient: destination.address,
				sentInsteadTo: testing?.destination.address,
				adviceWhenRefused: sendingAdvice[reached.channel],
				details: withoutBlanks({ ...recipient, from: sender.address, scheduledFor: sendAt }),
				sendAt: time.decide,
				effect: time.decide
					? sentOrScheduled(isSent, isScheduled())
					: sendAt === ''
						? isSent
						: isScheduled(sendAt),
			},
		);
		const conversationIds = async () => (await conversationsSince()).ids;
		const accepted = { answer, message: message.body, sentAt };
		const isLater = answer.scheduledFor !== undefined;
		const seconds = isLater ? 0 : waitSeconds;
		const item = await waitForPostedItem(client, accepted, seconds, conversationIds);
		if (isLater && time.decide) hint(scheduledHint);
		const sent = sentMessage({ ...recipient, ...answer }, item);
		if (testing === undefined) return sent;
		if (answer.duplicate !== true) hint(testHint(reached.address, isLater));
		return { ...sent, testRecipient: true, intendedFor: destination.address };
	},
});

/** The output for a message that is scheduled in a conversation. A recognized repeat has no record. */
function scheduled(conversationId: string, record: IDataObject): IDataObject {
	if (record.duplicate === true) return { conversationId, ...record };
	const { scheduledToSendAt: scheduledFor, id: scheduledMessageId } = record;
	return { conversationId, scheduledFor, scheduledMessageId };
}
