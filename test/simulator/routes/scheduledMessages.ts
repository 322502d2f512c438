import { answerPage } from '../serving/answerPage';
import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import { announce } from '../organization/announce';
import { findById } from '../organization/findById';
import { readMessage } from '../organization/messages/readMessage';
import { readSendAt, scheduleMessage } from '../organization/messages/scheduleMessage';
import type { ScheduledMessage } from '../organization/messages/ScheduledMessage';
import { showFiles } from '../organization/files/showFiles';

/** Messages that wait for their time. Only those that are still waiting are listed. */
export const scheduledMessages: Operation[] = [
	{
		operationId: 'ListScheduledMessages',
		method: 'GET',
		path: '/scheduledmessages',
		lists: 'scheduledMessages',
		isPaged: true,
		handle: (call) =>
			answerPage(call, call.organization.scheduledMessages.filter(isWaiting), {
				listing: 'scheduled messages',
				property: 'scheduledMessages',
				keysOf: ({ scheduledToSendAt, id }) => [scheduledToSendAt, id],
				usualPage: 20,
				show: (message) => showFiles(message, call.filesUrl, call.now),
			}),
	},
	{
		operationId: 'DeleteScheduledMessage',
		method: 'DELETE',
		path: '/scheduledmessages/{scheduledMessageId}',
		handle({ organization, params }) {
			const all = organization.scheduledMessages;
			const waiting = all.filter(isWaiting);
			const message = findById('scheduled message', waiting, params.scheduledMessageId);
			all.splice(all.indexOf(message), 1);
			announce(organization, 'scheduledMessage.deleted', message);
			return { status: 200, changedId: message.id };
		},
	},
	{
		operationId: 'ListConversationScheduledMessages',
		method: 'GET',
		path: '/conversations/{conversationId}/scheduledmessages',
		lists: 'scheduledMessages',
		handle({ organization, params, filesUrl, now }) {
			const { id } = findById('conversation', organization.conversations, params.conversationId);
			const found = organization.scheduledMessages.filter(
				(message) => message.conversationId === id && isWaiting(message),
			);
			return { status: 200, body: { scheduledMessages: showFiles(found, filesUrl, now) } };
		},
	},
	{
		operationId: 'ScheduleConversationMessage',
		method: 'POST',
		path: '/conversations/{conversationId}/scheduledmessages',
		isKeyed: true,
		handle({ organization, params, body, filesUrl, now }) {
			const { conversations } = organization;
			const conversation = findById('conversation', conversations, params.conversationId);
			const input = Input.of(body);
			const message = readMessage(organization, input.requiredObject('message'));
			const sendAt = readSendAt(input, now) ?? input.refuse('sendAt', 'is required');
			const scheduled = scheduleMessage(organization, conversation, message, sendAt, now);
			const scheduledMessage = showFiles(scheduled, filesUrl, now);
			return { status: 201, body: { scheduledMessage }, changedId: scheduled.id };
		},
	},
];

function isWaiting({ sentConversationItemId }: ScheduledMessage): boolean {
	return sentConversationItemId === undefined;
}
