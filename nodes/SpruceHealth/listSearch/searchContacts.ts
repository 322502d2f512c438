import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { objectsIn } from '../values/jsonObject';
import { listPage } from './lists/listPage';

/** The contacts of the organization, or those that Spruce finds for a text, the best match first. */
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

/** The name with what distinguishes patients of the same name: the birthday, or else a contact point. */
function contactName({
	id,
	displayName,
	dateOfBirth,
	phoneNumbers,
	emailAddresses,
}: IDataObject): string {
	const contactPoints = [...objectsIn(phoneNumbers), ...objectsIn(emailAddresses)];
	const [{ displayValue, value } = {}] = contactPoints;
	const distinction = dateOfBirth ?? displayValue ?? value;
	return [displayName ?? id, distinction].filter((part) => part !== undefined).join(', ');
}
