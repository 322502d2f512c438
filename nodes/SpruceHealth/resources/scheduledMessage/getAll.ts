import { path } from '../../values/path';
import { conversationId } from '../../fields/ids/conversationId';
import { limitOf, returnAll } from '../../fields/returnAll';
import { keptBy, simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedScheduledMessage } from '../../records/conversation/simplifiedScheduledMessage';

/** Gives the messages and notes that wait to be sent. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many scheduled messages',
	description: 'List the messages waiting to be sent, for the organization or for one conversation',
	access: 'read',
	operationIds: ['ListScheduledMessages', 'ListConversationScheduledMessages'],
	fields: [
		{
			displayName: 'Messages Of',
			name: 'scope',
			type: 'options',
			options: [
				{ name: 'One Conversation', value: 'conversation' },
				{ name: 'The Whole Organization', value: 'organization' },
			],
			default: 'organization',
			description: 'Whose scheduled messages to list',
		},
		{ ...conversationId, displayOptions: { show: { scope: ['conversation'] } } },
		...returnAll,
		simplify,
	],
	async run({ client, params }) {
		// The framework refuses a blank conversation. The listed messages are often deleted next, so "of
		// this patient" must never become "of all patients".
		const listPath =
			params.scope === 'organization'
				? '/scheduledmessages'
				: path`/conversations/${params.conversationId}/scheduledmessages`;
		return await client.list(listPath, 'scheduledMessages', {
			limit: limitOf(params),
			keep: keptBy(params, simplifiedScheduledMessage),
			largestPage: 'none',
		});
	},
});
