import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { objectsIn } from '../../values/jsonObject';
import { path } from '../../values/path';
import { safeText } from '../../values/text/safeText';
import { emptyIfMissing } from '../lists/emptyIfMissing';
import { contactSearches, isAddressLike, matchesTyped } from './typedText';

/** How many contacts are looked into at most: each takes a call. */
const mostContacts = 5;

/** Enough to choose from; the search is fuzzy and gives the best matches first. */
const contactsPerSearch = 20;

/** One letter is in most names, and would take six calls at each pause while somebody types. */
const fewestLetters = 2;

/** Conversations that were found, and how many contacts matched besides those that were looked into. */
export interface FoundConversations {
	conversations: IDataObject[];
	otherContacts: number;
}

/** What a search for contacts gives. */
interface FoundContacts {
	contacts: IDataObject[];
	total: number;
	/** Whether Spruce compared whole numbers or addresses, not words. */
	isExact: boolean;
}

/** The conversations of the contacts that Spruce finds for a name, a phone number or an email address. */
export async function conversationsOfContacts(
	client: SpruceClient,
	typed: string,
): Promise<FoundConversations> {
	if (typed.length < fewestLetters) return { conversations: [], otherContacts: 0 };
	const { contacts, total, isExact } = await contactsFor(client, typed);
	const meant = isExact ? contacts : meantContacts(contacts, typed);
	const lookedInto = meant.slice(0, mostContacts);
	const found = await Promise.all(
		lookedInto.map(async ({ id }) => await conversationsOfContact(client, safeText(id))),
	);
	const all = meant.length < contacts.length ? meant.length : Math.max(total, meant.length);
	return { conversations: found.flat(), otherContacts: all - lookedInto.length };
}

/** All conversations of one contact; none if there is no such contact. */
export async function conversationsOfContact(
	client: SpruceClient,
	contactId: string,
): Promise<IDataObject[]> {
	const address = path`/contacts/${contactId}/conversations`;
	const read = async () => await client.listPage(address, 'conversations', {});
	const page = client.cachedPage(address, '', read);
	return await page.then(({ records }) => records, emptyIfMissing);
}

async function contactsFor(client: SpruceClient, typed: string): Promise<FoundContacts> {
	const query = { pageSize: contactsPerSearch };
	let found: FoundContacts = { contacts: [], total: 0, isExact: false };
	for (const body of contactSearches(typed)) {
		const read = async () => await client.listPage('/contacts/search', 'contacts', query, body);
		const page = await client.cachedPage('/contacts/search', JSON.stringify({ query, body }), read);
		const { records: contacts, total = contacts.length } = page;
		found = { contacts, total, isExact: body.freeText === undefined };
		if (contacts.length > 0) break;
	}
	return found;
}

/**
 * Those who have what was typed in their name, number or address. If nobody has, a name may be spelled
 * otherwise; another number or address is somebody else's.
 */
function meantContacts(contacts: IDataObject[], typed: string): IDataObject[] {
	const exact = contacts.filter((contact) => matchesTyped(textsOf(contact), typed));
	return exact.length > 0 || isAddressLike(typed) ? exact : contacts;
}

function textsOf({
	displayName,
	companyName,
	givenName,
	middleName,
	familyName,
	phoneNumbers,
	faxNumbers,
	emailAddresses,
}: IDataObject): string[] {
	const addresses = [phoneNumbers, faxNumbers, emailAddresses].flatMap(objectsIn);
	return [
		...[displayName, companyName, givenName, middleName, familyName],
		...addresses.flatMap(({ value, displayValue }) => [value, displayValue]),
	].map(safeText);
}
