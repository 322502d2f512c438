import type { IDataObject } from 'n8n-workflow';
import type { Page } from '../../client/reads/page';
import type { LookAheadInput } from '../../framework/declare/operation';
import { path } from '../../values/path';
import { addressIn, type ContactPoint } from './route/contactAddress';
import { type ContactPointInput, contactPointOf } from './route/destinationOf';

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
	const { contactMemory, runMemory } = client;
	const missing = new Map<string, ContactPoint[]>();
	for (const point of items.flatMap(({ params }) => contactPointOf(params) ?? [])) {
		const { contactId } = point;
		if (contactMemory.isWritten(contactId)) continue;
		missing.set(contactId, [...(missing.get(contactId) ?? []), point]);
	}
	let listed = 0;
	let token: string | undefined;
	while (missing.size >= fewest || (token !== undefined && missing.size > 0)) {
		const query = { pageSize, ...(token !== undefined && { paginationToken: token }) };
		const page = await client.listPage('/contacts', 'contacts', query);
		for (const contact of page.records) {
			const id = String(contact.id);
			const points = missing.get(id);
			missing.delete(id);
			if (points?.every((point) => hasAddress(contact, point)) === true) {
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
