import { operation } from '../../framework/declare/operation';
import { hasName, listedRecord } from '../../steps/effects/listedRecord';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Adds a custom field, which appears on all contacts. If the field exists already, you get that
 * one.
 */
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
			description: "The field's name on every contact",
		},
	],
	async run({ client, params }) {
		const name = params.name.trim().normalize('NFC');
		const path = '/contacts/fields';
		const isIt = hasName('name', name);
		const effect = listedRecord(client, { name: 'the field', path, property: 'fields', isIt });
		return await client.post(path, identifiedByBody({ name }), { effect });
	},
});
