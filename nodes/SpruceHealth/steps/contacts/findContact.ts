import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { objectsIn } from '../../values/jsonObject';
import type { ContactKey } from './contactKey';
import { isSameLink } from './integrationLinks';

/** Many more than have one phone number in common; they cost no further call. */
const mostRead = 100;

/** Who is shown when several contacts match. */
const mostNamed = 10;

/**
 * The one contact that the first of the keys finds which finds any.
 *
 * @param link where a contact of another system is looked for: who is linked to another record of
 * that system is left aside
 * @throws InvalidInput when a key finds several contacts
 */
export async function findContact(
	client: SpruceClient,
	keys: readonly ContactKey[],
	link: IDataObject | undefined,
): Promise<IDataObject | undefined> {
	for (const key of keys) {
		const found = await contactsWith(client, key, link);
		if (found.length > 1) throw severalFound(key, found);
		if (found.length === 1) return found[0];
	}
	return undefined;
}

/** The contacts that Spruce finds by a key and that really have it. */
export async function contactsWith(
	client: SpruceClient,
	key: ContactKey,
	link: IDataObject | undefined,
): Promise<IDataObject[]> {
	const body = { structured: key.structured };
	const found = await client.list('/contacts/search', 'contacts', {
		limit: mostRead,
		body,
		keepPartial: false,
	});
	return found.filter((contact) => key.fits(contact) && !isSomeoneElse(contact, link));
}

function isSomeoneElse(contact: IDataObject, link: IDataObject | undefined): boolean {
	if (link === undefined) return false;
	const links = objectsIn(contact.integrationLinks).filter(({ type }) => type === link.type);
	return links.length > 0 && !links.some((one) => isSameLink(one, link));
}

function severalFound({ label, value }: ContactKey, found: readonly IDataObject[]): InvalidInput {
	const named = found
		.slice(0, mostNamed)
		.map(({ displayName, id }) => `${String(displayName ?? 'No name')} (${String(id)})`)
		.join(', ');
	const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : '';
	return new InvalidInput(
		`${label}: ${found.length} contacts have "${value}"`,
		`Nothing was changed. They are ${named}${more}. Merge them in Spruce if they are the same person; otherwise match by something that only one of them has.`,
	);
}
