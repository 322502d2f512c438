import { type IDataObject, deepCopy } from 'n8n-workflow';
import { BoundedMap } from '../../values/BoundedMap';

/** More than the node ever caches: two lists of tags, lines, contact fields and saved messages. */
const maxListings = 20;

/** Long enough for the items of a run, short enough to see what a colleague has just added. */
const maxAgeMs = 60_000;

/** Listings that seldom change, such as tags and lines, by path: one request serves many items. */
export class ListingCache {
	private readonly listings = new BoundedMap<IDataObject[]>(maxListings, maxAgeMs);

	/** Keeps a copy, because the caller may change the records. */
	remember(path: string, records: IDataObject[], now: number): void {
		this.listings.set(path, deepCopy(records), now);
	}

	/** A copy of a listing that is at most a minute old. */
	recall(path: string, now: number): IDataObject[] | undefined {
		const records = this.listings.get(path, now);
		return records && deepCopy(records);
	}

	/** For when something was added to the listing. */
	forget(path: string): void {
		this.listings.delete(path);
	}

	/** Lets the listings that are too old leave the memory. */
	forgetExpired(now: number): void {
		this.listings.forgetExpired(now);
	}
}
