import { deepCopy } from 'n8n-workflow';
import { BoundedMap } from '../../values/BoundedMap';

/** Long enough for the items of a run, short enough to see what a colleague has just added. */
const maxAgeMs = 60_000;

/** What was read of Spruce's listings, by path: one request serves many items. */
export class ListingCache<Content extends object> {
	private readonly contents: BoundedMap<Content>;

	constructor(maxEntries: number) {
		this.contents = new BoundedMap(maxEntries, maxAgeMs);
	}

	/**
	 * Keeps a copy, because the caller may change the records.
	 *
	 * @param part which part of the listing it is; blank for all of it
	 */
	remember(path: string, content: Content, now: number, part = ''): void {
		this.contents.set(keyOf(path, part), deepCopy(content), now);
	}

	/** A copy of what is at most a minute old. */
	recall(path: string, now: number, part = ''): Content | undefined {
		const content = this.contents.get(keyOf(path, part), now);
		return content && deepCopy(content);
	}

	/** For when a record was added to the listing or taken from it. */
	forget(path: string): void {
		for (const key of this.contents.keys()) {
			if (key.startsWith(keyOf(path, ''))) this.contents.delete(key);
		}
	}

	/** Lets what is too old leave the memory. */
	forgetExpired(now: number): void {
		this.contents.forgetExpired(now);
	}
}

/** No path has a blank in it. */
function keyOf(path: string, part: string): string {
	return `${path} ${part}`;
}
