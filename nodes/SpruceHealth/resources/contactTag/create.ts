import { operation } from '../../framework/declare/operation';
import { hasName, listedRecord } from '../../steps/effects/listedRecord';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Adds a tag for contacts. If the tag exists already, you get that one. You rarely need it: where
 * you tag a contact, an unknown name becomes a new tag.
 */
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
		const value = params.value.trim().normalize('NFC');
		const path = '/contacts/tags';
		const isIt = hasName('value', value);
		const effect = listedRecord(client, { name: 'the tag', path, property: 'tags', isIt });
		return await client.post(path, identifiedByBody({ value }), { effect });
	},
});
