import { operation } from '../../framework/declare/operation';
import { identifiedByBody } from '../../client/writes/WriteContent';

export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create a conversation tag',
	description: 'Add a tag for conversations. If the tag already exists, you get the existing one.',
	access: 'write',
	operationIds: ['CreateConversationTag'],
	fields: [
		{
			displayName: 'Tag',
			name: 'value',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Waiting for Patient',
			description: 'The text of the tag',
		},
	],
	async run({ client, params }) {
		return await client.post(
			'/conversations/tags',
			identifiedByBody({ value: params.value.trim() }),
		);
	},
});
