import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { objectsIn } from '../../values/jsonObject';
import { e164 } from '../../values/phoneNumber';
import { withoutBlanks } from '../../values/withoutBlanks';
import { completeContact } from './completeContact';
import type { ContactBody } from './contactBody';
import { type ContactKey, emailKey, phoneKey } from './contactKey';
import { contactsWith } from './findContact';
import { refuseNameless } from './refuseNameless';

/** How long a contact that was just created may be missing in the search. */
const searchLagSeconds = 10;

/**
 * Creates a contact once. Where an earlier try was carried out and its answer got lost, the contact
 * is looked for by what it was created with.
 *
 * @param link to another system, which the contact is to get afterwards
 * @returns the contact; Spruce's answer to a repeat where it cannot be told which contact that is
 * @throws InvalidInput when Spruce would not create it, or it cannot be found again to be linked
 */
export async function createContact(
	client: SpruceClient,
	entered: ContactBody,
	link: IDataObject | undefined,
): Promise<IDataObject> {
	const identity = withoutBlanks(entered);
	refuseNameless(identity);
	const body = await completeContact(client, entered, 'Additional Fields');
	const created = await client.post('/contacts', { body: withoutBlanks(body), identity });
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
		...objectsIn(body.phoneNumbers)
			.filter(({ value }) => e164(value) !== undefined)
			.map(({ value }) => phoneKey(String(value))),
		...objectsIn(body.emailAddresses).map(({ value }) => emailKey(String(value))),
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
