import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../client/InvalidInput';
import { recordsOf } from '../../client/pagination';
import { path } from '../../client/path';
import { e164 } from '../../client/phoneNumber';
import type { SpruceClient } from '../../client/SpruceClient';
import { withoutBlanks } from '../../client/withoutBlanks';
import { contactDetails } from '../../fields/contactDetails';
import { contactNames } from '../../fields/contactNames';
import { matchBy } from '../../fields/matchBy';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/operation';
import { contactAdditions } from '../../records/contactAdditions';
import { simplifiedContact } from '../../records/simplifiedContact';
import { withIds } from '../../steps/contacts/completeContact';
import { type ContactBody, contactBody } from '../../steps/contacts/contactBody';
import { type ContactKey, emailKey, phoneKey } from '../../steps/contacts/contactKey';
import { contactKeys } from '../../steps/contacts/contactKeys';
import { contactsWith, findContact } from '../../steps/contacts/findContact';
import { linkBody } from '../../steps/contacts/linkBody';
import { linkContact } from '../../steps/contacts/linkContact';
import { refuseNameless } from '../../steps/contacts/refuseNameless';

/** What the editor calls the details of the contact. */
const collection = 'Additional Fields';

/** How long a contact that was just created may be missing in the search. */
const searchLagSeconds = 10;

export default operation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update a contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	access: 'write',
	calls: [
		'SearchContacts',
		'CreateContact',
		'Contact',
		'UpdateContact',
		'CreateContactIntegrationLink',
		'ContactFields',
		'ContactTags',
		'CreateContactTag',
	],
	fields: [
		...matchBy,
		...contactNames,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description:
				'What is blank stays as it is. Phone numbers, email addresses, fax numbers, members and tags are added to the ones the contact has.',
			options: contactDetails,
		},
		simplify,
	],
	simplified: simplifiedContact,
	async run({ client, params }) {
		const { givenName, familyName, additionalFields } = params;
		const keys = contactKeys(params);
		const link = params.externalId.trim() === '' ? undefined : linkBody(params);
		const entered = contactBody({ givenName, familyName, ...additionalFields });
		const newContact = keys.reduce(
			(details, key) => ({ ...details, ...contactAdditions(details, key.details) }),
			entered,
		);
		// Under Retry On Fail, a contact that this item has created is found; it is new all the same.
		const createdBefore = client.answeredBefore('/contacts', newContact);
		const found = await findContact(client, keys, link);
		const contact =
			found === undefined
				? await createContact(client, newContact, link)
				: await addToContact(client, found, entered);
		const isNew = found === undefined || found.id === createdBefore?.id;
		const linked = link === undefined ? contact : await linkContact(client, contact, link);
		return { ...linked, isNew };
	},
});

async function createContact(
	client: SpruceClient,
	entered: ContactBody,
	link: IDataObject | undefined,
): Promise<IDataObject> {
	const identity = withoutBlanks(entered);
	refuseNameless(identity);
	const body = await withIds(client, entered, collection);
	const created = await client.post('/contacts', body, { identity });
	if (created.duplicate !== true) return created;
	const keys = keysOf(body);
	const look = async () => await findCreated(client, keys, body, link);
	const found = keys.length > 0 ? await client.waitFor(look, searchLagSeconds) : undefined;
	if (found === undefined && link !== undefined) {
		throw new InvalidInput(
			'External ID: the contact was created, but is not linked to this ID',
			'The answer of Spruce got lost on the way, and the search does not tell which contact it is. Find it in Spruce and link it with Integration Link > Create; otherwise the next run creates it once more.',
		);
	}
	return found ?? created;
}

/** What finds a new contact again, beside its name. */
function keysOf(body: IDataObject): ContactKey[] {
	return [
		...recordsOf(body, 'phoneNumbers')
			.filter(({ value }) => e164(value) !== undefined)
			.map(({ value }) => phoneKey(String(value))),
		...recordsOf(body, 'emailAddresses').map(({ value }) => emailKey(String(value))),
	];
}

/** The contact whose creation was not answered, if there is exactly one that looks like it. */
async function findCreated(
	client: SpruceClient,
	keys: readonly ContactKey[],
	body: IDataObject,
	link: IDataObject | undefined,
): Promise<IDataObject | undefined> {
	const found = (await contactsWith(client, keys[0], link)).filter(
		(contact) =>
			keys.every((key) => key.fits(contact)) &&
			(contact.givenName ?? '') === (body.givenName ?? '') &&
			(contact.familyName ?? '') === (body.familyName ?? ''),
	);
	return found.length === 1 ? found[0] : undefined;
}

async function addToContact(
	client: SpruceClient,
	found: IDataObject,
	entered: ContactBody,
): Promise<IDataObject> {
	const body = withoutBlanks(await withIds(client, entered, collection));
	const contactPath = path`/contacts/${String(found.id)}`;
	// The search lags behind: a list made from what it shows could lose what was just added.
	const hasLists = Object.values(body).some(Array.isArray);
	const contact = hasLists ? await client.get(contactPath) : found;
	const additions = contactAdditions(contact, body);
	if (Object.keys(additions).length === 0) return contact;
	const updated = await client.patch(contactPath, additions);
	return updated.duplicate === true ? await client.get(contactPath) : updated;
}
