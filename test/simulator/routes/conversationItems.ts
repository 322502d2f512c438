import { answerPage } from '../serving/answerPage';
import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import { Refusal } from '../serving/Refusal';
import { announceItem } from '../organization/conversations/announceItem';
import { findById } from '../organization/findById';
import { postMessage } from '../organization/messages/postMessage';
import { readMessage } from '../organization/messages/readMessage';
import { showFiles } from '../organization/files/showFiles';

/** The items of conversations, and posting new ones. */
export const conversationItems: Operation[] = [
	{
		operationId: 'ConversationItems',
		method: 'GET',
		path: '/conversations/{conversationId}/items',
		lists: 'conversationItems',
		isPaged: true,
		handle(call) {
			const { organization, params, now, filesUrl } = call;
			const { id } = findById('conversation', organization.conversations, params.conversationId);
			const order = Input.of(call.query).choice('order', ['newest_first', 'oldest_first']);
			const records = organization.items.filter(({ conversationId }) => conversationId === id);
			return answerPage(call, records, {
				listing: `items ${id} ${order ?? ''}`,
				property: 'conversationItems',
				keysOf: (item) => [item.createdAt, item.id],
				isDescending: order !== 'oldest_first',
				takesStartFrom: true,
				largestPage: 200,
				usualPage: 50,
				show: (item) => showFiles(item, filesUrl, now),
			});
		},
	},
	{
		operationId: 'ConversationItem',
		method: 'GET',
		path: '/conversationItems/{conversationItemId}',
		handle({ organization, params, now, filesUrl }) {
			const item = findById('conversation item', organization.items, params.conversationItemId);
			return { status: 200, body: { conversationItem: showFiles(item, filesUrl, now) } };
		},
	},
	{
		operationId: 'DeleteConversationItem',
		method: 'DELETE',
		path: '/conversationItems/{conversationItemId}',
		handle({ organization, params }) {
			const item = findById('conversation item', organization.items, params.conversationItemId);
			if (!item.canDelete) {
				throw new Refusal(403, 'forbidden', 'this conversation item cannot be deleted');
			}
			organization.items.splice(organization.items.indexOf(item), 1);
			announceItem(organization, 'conversationItem.deleted', item);
			const requestId = organization.newId('request');
			return { status: 200, body: { requestId }, changedId: item.id };
		},
	},
	{
		operationId: 'PostConversationMessage',
		method: 'POST',
		path: '/conversations/{conversationId}/messages',
		isKeyed: true,
		handle({ organization, params, body, now }) {
			const { conversations } = organization;
			const conversation = findById('conversation', conversations, params.conversationId);
			const message = readMessage(organization, Input.of(body));
			const item = postMessage(organization, conversation, message, now);
			return { status: 200, body: { requestId: item.requestId }, changedId: item.id };
		},
	},
];
