import { operation } from '../../framework/declare/operation';
import { identifiedByBody } from '../../client/writes/WriteContent';

export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create a contact field',
	description:
		'Add a field to all contacts. If the field already exists, you get the existing one.',
	access: 'write',
	operationIds: ['CreateContactField'],
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Preferred Pharmacy',
			description: 'The name of the field on every contact of the organization',
		},
	],
	async run({ client, params }) {
		return await client.post('/contacts/fields', identifiedByBody({ name: params.name.trim() }));
	},
});
