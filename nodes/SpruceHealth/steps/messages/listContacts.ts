import type { IDataObject } from 'n8n-workflow';
import type { Page } from '../../client/reads/page';
import type { LookAheadInput } from '../../framework/declare/operation';
import { path } from '../../values/path';
import { addressIn, type ContactPoint } from './contactAddress';
import { type ContactPointInput, contactPointOf } from './destinationOf';

/** For fewer contacts, the first page of the listing could cost more calls than it saves. */
const fewest = 10;

const pageSize = 500;

/**
 * Reads the contacts of a run from the listing, where that takes fewer calls than to read each of them.
 * The listing counts only where it shows the address that is meant. Any other contact is read by itself:
 * the listing may lag behind, so it is no reason to refuse an item.
 */
export async function listContacts({
	client,
	items,
}: LookAheadInput<ContactPointInput>): Promise<void> {
	const points = items.flatMap(({ params }) => contactPointOf(params) ?? []);
	const { contactMemory, runMemory } = client;
	const ids = new Set(points.map(({ contactId }) => contactId));
	const missing = new Set([...ids].filter((id) => !contactMemory.isWritten(id)));
	let listed = 0;
	let token: string | undefined;
	while (missing.size >= fewest || (token !== undefined && missing.size > 0)) {
		const query = { pageSize, ...(token !== undefined && { paginationToken: token }) };
		const page = await client.listPage('/contacts', 'contacts', query);
		for (const contact of page.records) {
			const id = String(contact.id);
			if (!missing.delete(id)) continue;
			const own = points.filter(({ contactId }) => contactId === id);
			if (own.every((point) => hasAddress(contact, point))) {
				runMemory.records.set(path`/contacts/${id}`, contact);
			}
		}
		listed += page.records.length;
		if (!isWorthGoingOn(page, listed, missing.size)) return;
		token = page.token;
	}
}

/** Whether the rest of the listing has fewer pages than there are contacts to find. */
function isWorthGoingOn({ hasMore, token, total, records }: Page, listed: number, missing: number) {
	if (hasMore !== true || token === undefined || total === undefined) return false;
	return records.length > 0 && Math.ceil((total - listed) / pageSize) < missing;
}

function hasAddress(contact: IDataObject, point: ContactPoint): boolean {
	try {
		return addressIn(contact, point) !== '';
	} catch {
		return false;
	}
}
