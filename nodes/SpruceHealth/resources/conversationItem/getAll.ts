import { path } from '../../values/path';
import { conversationId } from '../../fields/ids/conversationId';
import { ifNothingFound } from '../../fields/ifNothingFound';
import { limitOf, returnAll } from '../../fields/returnAll';
import { keptBy, simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { readTranscript } from '../../steps/conversations/readTranscript';
import { simplifiedConversationItem } from '../../records/conversation/simplifiedConversationItem';

/**
 * Gives the messages, calls, faxes, voicemails and notes of a conversation. **Output** _Transcript_
 * gives one item with a text to read instead, in `transcript`. `isComplete` is false if something
 * is left out. See [A conversation as a text](docs/conversations.md#a-conversation-as-a-text).
 */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many conversation items',
	description: 'List the messages, calls, faxes, voicemails and notes of a conversation',
	access: 'read',
	operationIds: ['ConversationItems'],
	fields: [
		conversationId,
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: [
				{ name: 'Items', value: 'items', description: 'One item for each message, call and note' },
				{
					name: 'Transcript',
					value: 'transcript',
					description:
						'One item for the conversation, with a text such as "Jul 4, 9:05 AM Ada: Hello" for people and AI models to read, the oldest message first',
				},
			],
			default: 'items',
			description: 'What to return',
		},
		returnAll[0],
		returnAll[1],
		// There is a transcript even of an empty conversation.
		{ ...ifNothingFound, displayOptions: { show: { output: ['items'] } } },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Maximum Characters',
					name: 'maxCharacters',
					type: 'number',
					typeOptions: { minValue: 500, maxValue: 1000000 },
					default: 20000,
					description:
						'The latest messages are kept. The text says so where earlier ones are left out.',
					displayOptions: { show: { '/output': ['transcript'] } },
				},
				{
					displayName: 'Order',
					name: 'order',
					type: 'options',
					options: [
						{ name: 'Newest First', value: 'newest_first' },
						{ name: 'Oldest First', value: 'oldest_first' },
					],
					default: 'newest_first',
					description:
						'Which items come first and count for the limit. A transcript always begins with the oldest.',
				},
				{
					displayName: 'Start From',
					name: 'startFrom',
					type: 'dateTime',
					typeOptions: { bareDay: 'start' },
					default: '',
					placeholder: 'e.g. 2026-03-31T09:00:00',
					description: 'Leaves out items before this time',
				},
			],
		},
		{ ...simplify, displayOptions: { show: { output: ['items'] } } },
	],
	async run({ client, params, timeZone }) {
		const { order, startFrom, maxCharacters = 20_000 } = params.options;
		if (params.output === 'transcript') {
			const range = { limit: limitOf(params), order, startFrom };
			const settings = { timeZone, maxCharacters };
			return await readTranscript(client, params.conversationId, range, settings);
		}
		return await client.list(
			path`/conversations/${params.conversationId}/items`,
			'conversationItems',
			{
				limit: limitOf(params),
				keep: keptBy(params, simplifiedConversationItem),
				largestPage: 200,
				query: { order },
				firstPageQuery: { startFrom },
			},
		);
	},
});
