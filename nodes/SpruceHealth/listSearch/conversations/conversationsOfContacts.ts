import type { IDataObject } from 'n8n-workflow';
import { isNotFound } from '../../client/errors/structuredError';
import type { SpruceClient } from '../../client/SpruceClient';
import { objectsIn } from '../../values/jsonObject';
import { path } from '../../values/path';
import { safeText } from '../../values/text/safeText';
import { contactSearches, matchesTyped } from './typedText';

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

/** The conversations of the contacts that Spruce finds for a name, a phone number or an email address. */
export async function conversationsOfContacts(
	client: SpruceClient,
	typed: string,
): Promise<FoundConversations> {
	if (typed.length < fewestLetters) return { conversations: [], otherContacts: 0 };
	const { contacts, total } = await contactsFor(client, typed);
	const meant = meantContacts(contacts, typed);
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
	try {
		return (await client.cachedPage(address, '', read)).records;
	} catch (failure) {
		if (isNotFound(failure)) return [];
		throw failure;
	}
}

async function contactsFor(
	client: SpruceClient,
	typed: string,
): Promise<{ contacts: IDataObject[]; total: number }> {
	let contacts: IDataObject[] = [];
	let total = 0;
	for (const body of contactSearches(typed)) {
		const query = { pageSize: contactsPerSearch };
		const read = async () => await client.listPage('/contacts/search', 'contacts', query, body);
		const page = await client.cachedPage('/contacts/search', JSON.stringify({ query, body }), read);
		contacts = page.records;
		total = page.total ?? contacts.length;
		if (contacts.length > 0) break;
	}
	return { contacts, total };
}

/** Those who have what was typed in their name, number or address; if nobody has, the similar ones. */
function meantContacts(contacts: IDataObject[], typed: string): IDataObject[] {
	const exact = contacts.filter((contact) => matchesTyped(textsOf(contact), typed));
	return exact.length > 0 ? exact : contacts;
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
