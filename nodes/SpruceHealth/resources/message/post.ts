import { path } from '../../client/path';
import { conversationId } from '../../fields/conversationId';
import { memberId } from '../../fields/memberId';
import { messageBody } from '../../fields/messageBody';
import { operation } from '../../framework/operation';

export default operation({
	name: 'Post to Conversation',
	value: 'post',
	action: 'Post a message to a conversation',
	description: 'Answer in a conversation, or add a note to it that only the team sees',
	access: 'write',
	calls: ['PostConversationMessage'],
	fields: [
		conversationId,
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. Your appointment is tomorrow at 9:00.',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					...memberId,
					displayName: 'Author',
					description: 'In whose name the message is posted; the organization when left out',
				},
				{
					displayName: 'Internal Note',
					name: 'internal',
					type: 'boolean',
					default: true,
					description:
						'Whether only the team sees the message. In a note conversation it must be on.',
				},
				{
					displayName: 'Keep Archived',
					name: 'stayArchived',
					type: 'boolean',
					default: true,
					description: 'Whether an archived conversation stays in the archive',
				},
			],
		},
	],
	async run({ client, params }) {
		const { memberId: author, ...options } = params.options;
		return await client.post(
			path`/conversations/${params.conversationId}/messages`,
			messageBody(params.text, { ...options, author }),
		);
	},
});
