import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { objectsIn } from '../values/jsonObject';
import { listPage } from './lists/listPage';

/** The contacts of the organization; with a text, those that Spruce finds for it, best match first. */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const text = filter?.trim() ?? '';
	const request =
		text === '' ? { path: '/contacts' } : { path: '/contacts/search', body: { freeText: text } };
	return await listPage(this, { ...request, property: 'contacts', paginationToken }, (contact) => ({
		name: contactName(contact),
		value: String(contact.id),
		url: String(contact.appURL ?? ''),
	}));
}

/** With what tells two patients of the same name apart: the birthday, else how they are reached. */
function contactName({
	id,
	displayName,
	dateOfBirth,
	phoneNumbers,
	emailAddresses,
}: IDataObject): string {
	const reachedAt = [...objectsIn(phoneNumbers), ...objectsIn(emailAddresses)];
	const [{ displayValue, value } = {}] = reachedAt;
	const difference = dateOfBirth ?? displayValue ?? value;
	return [displayName ?? id, difference].filter((part) => part !== undefined).join(', ');
}
