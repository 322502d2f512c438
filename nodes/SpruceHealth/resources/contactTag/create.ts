import { operation } from '../../framework/declare/operation';
import { identifiedByBody } from '../../client/writes/WriteContent';

export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create a contact tag',
	description: 'Add a tag for contacts. If the tag already exists, you get the existing one.',
	access: 'write',
	operationIds: ['CreateContactTag'],
	fields: [
		{
			displayName: 'Tag',
			name: 'value',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. New Patient',
			description: 'The text of the tag',
		},
	],
	async run({ client, params }) {
		return await client.post('/contacts/tags', identifiedByBody({ value: params.value.trim() }));
	},
});
