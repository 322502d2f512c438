import type { IDataObject } from 'n8n-workflow';
import { structuredErrorOf } from '../../../client/errors/structuredError';
import type { ContactLookUp, ItemLookUps } from '../../../client/memory/PlannedLookUps';
import type { SpruceClient } from '../../../client/SpruceClient';
import { contactKeys, searchForAny } from '../matchCriteria';
import { searchContacts } from '../searchContacts';

/** Four pages. Where more share a few numbers, each item looks for itself. */
const mostFound = 2_000;

/** So many contacts were found that some of them may be missing. */
class TooMany extends Error {}

/**
 * Looks up the item and those that come after it, unless that was done with an item before it. Where
 * Spruce refuses long lists, it gets shorter ones.
 *
 * @throws NodeApiError when the calls of the organization are used up
 */
export async function lookUpTogether(client: SpruceClient, item: ItemLookUps): Promise<void> {
	const { lookUps } = client.runMemory;
	for (let items = due(); items.length > 0; items = due()) {
		const found = await foundFor(client, items).catch((failure: unknown) => {
			const reason = structuredErrorOf(failure)?.reason;
			if (reason === 'rateLimit' || reason === 'dailyLimit') throw failure;
			if (reason === 'refused' || failure instanceof TooMany) lookUps.shrinkBelow(items.length);
			else lookUps.giveUp();
		});
		if (found !== undefined) lookUps.keep(items, found);
	}

	function due() {
		return lookUps.dueBefore(item);
	}
}

/**
 * The contacts that the search shows for the items, by key. A key has none where nobody has the value. It
 * is not there at all where the item has found somebody by a key before it.
 */
async function foundFor(
	client: SpruceClient,
	items: readonly ItemLookUps[],
): Promise<Map<string, IDataObject[]>> {
	const found = new Map<string, IDataObject[]>();
	const isFound = ({ key }: ContactLookUp) => (found.get(key) ?? []).length > 0;
	const mostLookUps = Math.max(...items.map(({ length }) => length));
	for (let place = 0; place < mostLookUps; place++) {
		const open = items.filter((item) => !item.slice(0, place).some(isFound));
		const next = open.flatMap((item) => item[place] ?? []).filter(({ key }) => !found.has(key));
		for (const lookUps of byFilter(next)) {
			for (const { key } of lookUps) found.set(key, []);
			const keys = new Set(lookUps.map(({ key }) => key));
			for (const contact of await search(client, lookUps)) {
				const own = new Set(contactKeys(contact).filter((key) => keys.has(key)));
				for (const key of own) found.get(key)?.push(contact);
			}
		}
	}
	return found;
}

/** Those that one search can look up. */
function byFilter(lookUps: readonly ContactLookUp[]): ContactLookUp[][] {
	const names = [...new Set(lookUps.map(({ filter }) => filter.name))];
	return names.map((name) => {
		const own = lookUps.filter(({ filter }) => filter.name === name);
		return [...new Map(own.map((lookUp) => [lookUp.key, lookUp])).values()];
	});
}

async function search(
	client: SpruceClient,
	lookUps: readonly ContactLookUp[],
): Promise<IDataObject[]> {
	const body = { structured: searchForAny(lookUps) };
	const options = { limit: mostFound, body, keepPartial: false };
	const contacts = await searchContacts(client, options, client.runMemory.lookUps);
	if (contacts.length === mostFound) throw new TooMany();
	return contacts;
}
