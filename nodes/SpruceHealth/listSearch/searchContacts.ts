import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listPage } from './listPage';

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
		name: String(contact.displayName ?? contact.id),
		value: String(contact.id),
		url: String(contact.appURL ?? ''),
	}));
}
