import { path } from '../../values/path';
import { conversationId } from '../../fields/ids/conversationId';
import { limitOf, returnAll } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversationItem } from '../../records/conversation/simplifiedConversationItem';

export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many conversation items',
	description: 'List the messages, calls, faxes, voicemails and notes of a conversation',
	access: 'read',
	operationIds: ['ConversationItems'],
	fields: [
		conversationId,
		...returnAll,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Order',
					name: 'order',
					type: 'options',
					options: [
						{ name: 'Newest First', value: 'newest_first' },
						{ name: 'Oldest First', value: 'oldest_first' },
					],
					default: 'newest_first',
					description: 'Which items come first',
				},
				{
					displayName: 'Start From',
					name: 'startFrom',
					type: 'dateTime',
					typeOptions: { bareDay: 'start' },
					default: '',
					placeholder: 'e.g. 2026-03-31T09:00:00',
					description: 'Leaves out items from before this time',
				},
			],
		},
		simplify,
	],
	simplified: simplifiedConversationItem,
	async run({ client, params }) {
		const { order, startFrom } = params.options;
		return await client.list(
			path`/conversations/${params.conversationId}/items`,
			'conversationItems',
			{
				limit: limitOf(params),
				largestPage: 200,
				query: { order },
				firstPageQuery: { startFrom },
			},
		);
	},
});
