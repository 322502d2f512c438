import { externalId, linkUrl, system } from '../../fields/contact/integrationLink';
import { contactId } from '../../fields/ids/contactId';
import { operation } from '../../framework/declare/operation';
import { externalIdOf } from '../../steps/contacts/externalIdOf';
import { isSameLink, linkBody } from '../../steps/contacts/integrationLinks';
import { linkCriterion } from '../../steps/contacts/matchCriteria';
import { listedRecord } from '../../steps/effects/listedRecord';
import { objectsIn } from '../../values/jsonObject';
import { path } from '../../values/path';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Links a contact to its record in Athenahealth, Elation, Hint or a system of your own. **Contact:
 * Search** and **Contact: Create or Update** then find the contact by that ID. See [Links to the
 * health record](docs/contacts.md#links-to-the-health-record).
 */
export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create an integration link to an EHR',
	description: 'Link a contact to its record in another system, so that you can find it by that ID',
	access: 'write',
	operationIds: ['CreateContactIntegrationLink'],
	fields: [contactId, system, { ...externalId, required: true }, linkUrl],
	async run({ client, params }) {
		const link = linkBody({
			...params,
			externalId: externalIdOf(params.externalId, externalId.displayName),
		});
		const answer = await client.post(
			path`/contacts/${params.contactId}/integrationlinks`,
			identifiedByBody(link),
			{
				effect: listedRecord(client, {
					name: 'the link',
					path: path`/contacts/${params.contactId}/integrationlinks`,
					property: 'integrationLinks',
					largestPage: 'none',
					isIt: (one) => isSameLink(one, link),
				}),
			},
		);
		client.contactMemory.note(linkCriterion(link).key, params.contactId);
		// Spruce answers with all the links of the contact.
		return objectsIn(answer.integrationLinks).find((one) => isSameLink(one, link)) ?? answer;
	},
});
