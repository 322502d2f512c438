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
import { namesIn } from '../wire/namesIn';
import type { SpruceRequest } from '../wire/request';
import { YoungRecords } from './YoungRecords';

/** What the patient or the practice said last in a conversation, as it was read. */
interface LastExchange {
	/** Of the conversation, as Spruce wrote it. */
	lastMessageAt: string;
	/** Undefined where nobody has spoken. */
	itemId?: string;
	/** The item as JSON, so that nobody who gets it can change what is remembered. */
	json?: string;
}

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

	/**
	 * For `ConversationMemory`: what was said last, by the ID of the conversation. Holds patient data. A
	 * colleague may delete a message, which Spruce may not list as activity: hence not for a whole day.
	 */
	readonly lastExchanges = new BoundedMap<LastExchange>(10_000, 4 * 3_600_000);

	/** For `ConversationMemory`: the channels in which Spruce does not list all that is said as activity. */
	readonly misleadingChannels = new BoundedMap<true>(100, 24 * 3_600_000);

	/**
	 * For `ConversationMemory`: the IDs of conversations in the inbox. An hour is as long as a run may
	 * take that reads all of them under a low rate limit.
	 */
	readonly inboxConversations = new BoundedMap<true>(20_000, 3_600_000);

	/** Set once Spruce's search has refused phone numbers in other spellings than E.164. */
	searchTakesOnlyE164 = false;

	/** Made once, because each call goes through them. */
	private readonly memories = memoriesOf(this);

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
	 * Forgets what a call may have changed in a conversation, by the ID of the conversation or of a
	 * deleted item. An update says nothing in a conversation.
	 *
	 * @param now milliseconds since 1970
	 */
	forgetWritten({ method, path }: SpruceRequest, now: number): void {
		if (method === 'GET') return;
		const { inboxConversations, lastExchanges } = this;
		const names = namesIn({ path });
		for (const name of names) inboxConversations.delete(name);
		if (method === 'PATCH') return;
		for (const name of names) lastExchanges.delete(name);
		if (method !== 'DELETE') return;
		for (const id of lastExchanges.keys()) {
			if (names.includes(lastExchanges.get(id, now)?.itemId ?? '')) lastExchanges.delete(id);
		}
	}

	/**
	 * Lets what is too old leave the memory. Each call does this, because an account that only reads
	 * would keep its old answers to writes, which hold patient data, for as long as it is used.
	 *
	 * @param now milliseconds since 1970
	 */
	forgetExpired(now: number): void {
		for (const memory of this.memories) memory.forgetExpired(now);
	}
}

function memoriesOf(account: Account) {
	const { writeResults, unkeyedWriteResults, keyClaims, keyHistory } = account;
	const { countedEffects, listings, listPages, youngRecords } = account;
	const { writtenContacts, notedContacts } = account;
	const { lastExchanges, misleadingChannels, inboxConversations } = account;
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
		lastExchanges,
		misleadingChannels,
		inboxConversations,
	};
	return Object.values(memories);
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
	| 'forgetWritten'
	| 'forgetExpired'
>;
