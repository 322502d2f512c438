import { type IDataObject, deepCopy } from 'n8n-workflow';

/** Long enough for the items of a run, short enough for what a colleague has just added. */
const longestAgeMs = 60_000;

/**
 * Listings that seldom change, such as tags and lines: what one item has looked up need not be
 * asked for again by the next.
 */
export class ListingCache {
	private readonly listings = new Map<string, { records: IDataObject[]; at: number }>();

	remember(path: string, records: IDataObject[], now: number): void {
		this.listings.set(path, { records: deepCopy(records), at: now });
	}

	/** A listing that is at most a minute old. */
	recall(path: string, now: number): IDataObject[] | undefined {
		const known = this.listings.get(path);
		return known === undefined || now - known.at > longestAgeMs
			? undefined
			: deepCopy(known.records);
	}

	/** Something was added to the listing. */
	forget(path: string): void {
		this.listings.delete(path);
	}
}
