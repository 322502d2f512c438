import type { Account } from './Account';

/**
 * More than a family has. Where a home shares one number among hundreds, the search has caught up with
 * all but the latest.
 */
const mostIdsPerKey = 20;

/**
 * What the executions of this process tell each other about contacts. Spruce's search lags behind, so
 * one may not find what another has just created. Holds IDs only: a contact is read anew before it
 * counts.
 */
export class ContactMemory {
	constructor(
		private readonly account: Account,
		private readonly now: () => number,
	) {}

	/** Notes a contact under what it can be found by. */
	note(key: string, id: string): void {
		const ids = [...this.under(key).filter((noted) => noted !== id), id];
		this.account.notedContacts.set(key, ids.slice(-mostIdsPerKey), this.now());
	}

	/** The IDs of the contacts that were noted under a key, the latest last. */
	under(key: string): readonly string[] {
		return this.account.notedContacts.get(key, this.now()) ?? [];
	}

	/** For a contact that is gone. */
	forget(id: string): void {
		for (const ids of this.account.notedContacts.values()) {
			const position = ids.indexOf(id);
			if (position >= 0) ids.splice(position, 1);
		}
	}

	/** Whether this process created the contact a moment ago, so that Spruce may not find it yet. */
	isYoung(id: string): boolean {
		return this.account.youngRecords.has(id, this.now());
	}

	/** Whether this process has written to the contact, so that the search may show it as it was before. */
	isWritten(id: string): boolean {
		return this.account.writtenContacts.has(id, this.now());
	}

	/**
	 * Does the work when no other work with one of these keys is under way, so that the second one finds
	 * what the first one creates. All take the keys in the same order: none waits for one that waits for it.
	 */
	async oneAtATime<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
		const [key, ...others] = [...new Set(keys)].sort();
		if (key === undefined) return await work();
		const next = async () => await this.oneAtATime(others, work);
		return await this.account.contactsUnderWay.run(key, next);
	}

	/** Whether Spruce's search has refused phone numbers in other spellings than E.164. */
	get searchTakesOnlyE164(): boolean {
		return this.account.searchTakesOnlyE164;
	}

	/** Notes that the search takes E.164 only: then no further search is refused first. */
	noteSearchTakesOnlyE164(): void {
		this.account.searchTakesOnlyE164 = true;
	}
}
