import { limitOf, returnAll } from '../../fields/returnAll';
import { keptBy, simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';

/** Gives the conversations of your organization, by creation or by last message, one item each. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many conversations',
	description: "List the organization's conversations, ordered by creation or by latest activity",
	access: 'read',
	operationIds: ['ListConversations'],
	fields: [
		...returnAll,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Order By',
					name: 'orderBy',
					type: 'options',
					options: [
						{ name: 'Created', value: 'created' },
						{ name: 'Last Message', value: 'last_message' },
					],
					default: 'created',
					description: 'By Last Message, what moves meanwhile may be left out',
				},
				{
					displayName: 'Start From',
					name: 'startFrom',
					type: 'dateTime',
					typeOptions: { bareDay: 'start' },
					default: '',
					placeholder: 'e.g. 2026-03-31T09:00:00',
					description: 'Leaves out conversations before this time, by the time under Order By',
				},
			],
		},
		simplify,
	],
	async run({ client, params }) {
		const { orderBy = 'created', startFrom } = params.options;
		const conversations = await client.list('/conversations', 'conversations', {
			limit: limitOf(params),
			keep: keptBy(params, simplifiedConversation),
			largestPage: 200,
			query: { orderBy },
			firstPageQuery: { startFrom },
		});
		client.conversationMemory.noteListed(conversations);
		return conversations;
	},
});
