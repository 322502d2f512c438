import { operation } from '../../framework/declare/operation';
import { hasName, listedRecord } from '../../steps/effects/listedRecord';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Adds a tag for conversations. If the tag exists already, you get that one. You rarely need it:
 * where you tag a conversation, an unknown name becomes a new tag.
 */
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
		const value = params.value.trim().normalize('NFC');
		const path = '/conversations/tags';
		const isIt = hasName('value', value);
		const effect = listedRecord(client, { name: 'the tag', path, property: 'tags', isIt });
		return await client.post(path, identifiedByBody({ value }), { effect });
	},
});
