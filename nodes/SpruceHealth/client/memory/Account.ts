import type { IDataObject } from 'n8n-workflow';
import { BoundedMap } from '../../values/BoundedMap';
import { CountedEffects } from './CountedEffects';
import { KeyClaims } from './KeyClaims';
import { KeyHistory } from './KeyHistory';
import { OneAtATime } from './OneAtATime';
import { SpruceClock } from './SpruceClock';
import { WriteResultCache } from './WriteResultCache';
import { WrittenContacts } from './WrittenContacts';
import { ListingCache } from './ListingCache';
import type { Page } from '../reads/page';
import { RateLimiter } from '../rateLimit/RateLimiter';
import { YoungRecords } from './YoungRecords';

/** What all executions of this process with the same token share. */
export class Account {
	readonly limiter = new RateLimiter();

	readonly clock = new SpruceClock();

	/** Whether Spruce has accepted the token: then a 403 is about a record, not about the token. */
	hasTokenWorked = false;

	readonly writeResults = new WriteResultCache();

	/** For writes that Spruce would not recognize. Apart, so that a batch of others cannot push them out. */
	readonly unkeyedWriteResults = new WriteResultCache();

	readonly keyClaims = new KeyClaims();

	readonly keyHistory = new KeyHistory();

	readonly countedEffects = new CountedEffects();

	/** By path and key. */
	readonly writesUnderWay = new OneAtATime();

	/**
	 * Whole listings that seldom change, such as tags and lines. The node has fewer than 20 of them:
	 * two lists of tags, contact fields, members, lines, saved messages, webhook endpoints.
	 */
	readonly listings = new ListingCache<IDataObject[]>(20);

	/**
	 * Pages that pick lists have shown, so that a list that is opened again costs no call. They hold
	 * patient data, a page at most some 200 records.
	 */
	readonly listPages = new ListingCache<Page>(40);

	readonly youngRecords = new YoungRecords();

	readonly writtenContacts = new WrittenContacts();

	/** For `ContactMemory`: IDs by key. An hour is longer than Spruce's search can lag behind. */
	readonly notedContacts = new BoundedMap<string[]>(10_000, 3_600_000);

	/** Work that looks for contacts and creates them, by the keys of what it looks for. */
	readonly contactsUnderWay = new OneAtATime();

	/** Set once Spruce's search has refused phone numbers in other spellings than E.164. */
	searchTakesOnlyE164 = false;

	/**
	 * Lets the next look into a listing see the record that was added to it or taken from it. Messages
	 * are scheduled in a conversation, and listed for the whole organization.
	 */
	forgetListing(path: string): void {
		const listing = path.replace(/^\/conversations\/[^/]+(?=\/scheduledmessages$)/, '');
		this.listings.forget(listing);
		this.listPages.forget(listing);
	}

	/**
	 * Lets what is too old leave the memory. Each call does this, because an account that only reads
	 * would keep its old answers to writes, which hold patient data, for as long as it is used.
	 *
	 * @param now milliseconds since 1970
	 */
	forgetExpired(now: number): void {
		const { writeResults, unkeyedWriteResults, keyClaims, keyHistory } = this;
		const { countedEffects, listings, listPages, youngRecords } = this;
		const { writtenContacts, notedContacts } = this;
		const memories: Memories = {
			writeResults,
			unkeyedWriteResults,
			keyClaims,
			keyHistory,
			countedEffects,
			listings,
			listPages,
			youngRecords,
			writtenContacts,
			notedContacts,
		};
		for (const memory of Object.values(memories)) memory.forgetExpired(now);
	}
}

/** A memory that is added to the account and not to `forgetExpired` does not compile. */
type Memories = Omit<
	Account,
	| 'limiter'
	| 'clock'
	| 'hasTokenWorked'
	| 'writesUnderWay'
	| 'contactsUnderWay'
	| 'searchTakesOnlyE164'
	| 'forgetListing'
	| 'forgetExpired'
>;
