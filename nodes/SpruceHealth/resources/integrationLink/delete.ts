import { plainExternalId } from '../../steps/contacts/externalIdOf';
import { path } from '../../values/path';
import { contactId } from '../../fields/ids/contactId';
import { externalId, system } from '../../fields/contact/integrationLink';
import { operation } from '../../framework/declare/operation';

/**
 * Removes the link. The contact and its record in the other system stay. It takes every ID, also
 * one that **Create** refuses.
 */
export default operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an integration link',
	description:
		'Remove the link between a contact and its record in another system. Both records stay.',
	access: 'write',
	isIdempotent: true,
	operationIds: ['DeleteContactIntegrationLink'],
	fields: [contactId, system, { ...externalId, required: true }],
	async run({ client, params }) {
		return await client.delete(path`/contacts/${params.contactId}/integrationlinks`, {
			type: params.system,
			externalId: plainExternalId(params.externalId, externalId.displayName),
		});
	},
});
