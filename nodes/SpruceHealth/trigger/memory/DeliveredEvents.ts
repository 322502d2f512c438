import { shortHash, shortHashLength } from '../../values/shortHash';

/** The part of the memory that outlives the process. n8n keeps it in the static data. */
export interface DeliveredSnapshot {
	/** Milliseconds since 1970. */
	savedAt: number;
	/**
	 * Hashes of keys, the oldest first, one after the other. One text, because n8n reads the static data
	 * for each event: a list of 6,000 takes twenty times as long to parse.
	 */
	keys: string;
}

/**
 * Spruce retries an event for 20 minutes. If its answer came too late, Spruce's log counts it as
 * missed although n8n has stored it, and the catch-up that reads the log may come the next morning.
 */
const retentionMs = 24 * 60 * 60_000;

/**
 * Bounds the process's memory. Spruce sends at most 1,000 events a minute to an endpoint: at that
 * rate, these are the keys of 45 minutes, more than the 20 minutes for which Spruce retries.
 */
const mostKeys = 45_000;

/** 48 KB: n8n reads all static data of a workflow with each event. */
const mostSavedKeys = 6_000;

/** Less than the 2 minutes after which Spruce repeats an event that n8n could not store. */
const storeDeadlineMs = 100_000;

/**
 * An event that is handed over is stored and saved within less. Only the last one of a burst saves: a
 * save costs about a sixth of the CPU time of an event (seen on n8n 2.41).
 */
const underWayMs = 5_000;

/** How often a burst that goes on and on is saved. */
const saveInBurstAfterMs = 1_000;

/** How often a snapshot is saved again only because another process may have overwritten it. */
const saveAgainAfterMs = 40_000;

/**
 * Remembers which events were delivered, so that each starts one execution however often Spruce
 * sends it. It lives in the process. A snapshot, saved with each event or at the end of a burst,
 * carries it over a restart of n8n and to n8n's other processes.
 *
 * The state of a key:
 *
 *     unknown ──claim──> claimed ──markHandedOver──> handed over ──markStored──> stored
 *                           ^                             │
 *                           └────────────claim────────────┘ after storeDeadlineMs
 *
 * - Claimed: this process works on the event. A copy that arrives meanwhile starts nothing.
 * - Handed over: n8n was given the items and stores the execution. An event that n8n received but
 *   failed to store counts as not delivered: after the deadline, Spruce's next try claims it again.
 * - Stored: n8n has the execution, or there was nothing to store. Only stored keys are saved, and
 *   keys that come from another process's snapshot are stored.
 *
 * Keys are forgotten after a day, and earlier when there are too many.
 */
export class DeliveredEvents {
	/** Every known key, by its hash: when it was claimed, the oldest first. */
	private readonly claimedAt = new Map<string, number>();

	/**
	 * The keys that n8n has not stored yet, by their hash: `Infinity` while they are claimed, then the
	 * time at which they were handed over. In milliseconds since 1970.
	 */
	private readonly unstored = new Map<string, number>();

	/** Hashes of the latest stored keys, one after the other, the oldest first. */
	private stored = '';

	/** Whether this process has stored something that the saved snapshot lacks. */
	private hasUnsaved = false;

	/** Whether another process has saved since, whose snapshot may lack what this one has. */
	private mayBeOverwritten = false;

	/** Only saves of this process count: another process may lack what this one has claimed. */
	private savedAt = -Infinity;

	/** `savedAt` of the snapshot that is known already, by the clock of the process that saved it. */
	private mergedAt?: number;

	get size(): number {
		return this.claimedAt.size;
	}

	/** Whether an event with this key must start nothing: it was delivered, or is about to be. */
	isClaimed(key: string, now: number): boolean {
		const hash = shortHash(key);
		const handedOverAt = this.unstored.get(hash) ?? Infinity;
		return this.claimedAt.has(hash) && !(now - handedOverAt > storeDeadlineMs);
	}

	/** Claims a key, which is worked on from now on. */
	claim(key: string, now: number): void {
		const hash = shortHash(key);
		// Deleted first, so that the Map counts it among the latest.
		this.claimedAt.delete(hash);
		this.claimedAt.set(hash, now);
		this.unstored.set(hash, Infinity);
		this.forgetOld(now);
	}

	/** Notes that n8n is given the items of these keys. */
	markHandedOver(keys: readonly string[], now: number): void {
		for (const hash of keys.map(shortHash)) {
			if (this.unstored.has(hash)) this.unstored.set(hash, now);
		}
	}

	/** Notes that n8n has stored the items of these keys. */
	markStored(keys: readonly string[]): void {
		for (const hash of keys.map(shortHash)) {
			if (!this.unstored.delete(hash)) continue;
			this.addStored(hash);
			this.hasUnsaved = true;
		}
	}

	/** Adds the keys that another process, or this one before its restart, has saved. */
	mergeSnapshot(snapshot: DeliveredSnapshot | undefined): void {
		if (snapshot === undefined || snapshot.savedAt === this.mergedAt) return;
		const { keys, savedAt } = snapshot;
		for (let index = 0; index < keys.length; index += shortHashLength) {
			const hash = keys.slice(index, index + shortHashLength);
			if (this.claimedAt.has(hash)) continue;
			this.claimedAt.set(hash, savedAt);
			this.addStored(hash);
		}
		this.mergedAt = savedAt;
		this.mayBeOverwritten = true;
	}

	/**
	 * The snapshot to save now; undefined when it has what this process knows, or when an event that is
	 * under way will save it.
	 */
	snapshotIfDue(now: number): DeliveredSnapshot | undefined {
		const sinceMs = now - this.savedAt;
		const isDue = this.hasUnsaved && (sinceMs >= saveInBurstAfterMs || !this.isUnderWay(now));
		const isAgainDue = this.mayBeOverwritten && sinceMs >= saveAgainAfterMs;
		return isDue || isAgainDue ? this.takeSnapshot(now) : undefined;
	}

	/** The latest stored keys. The caller saves them at once: they count as saved. */
	takeSnapshot(now: number): DeliveredSnapshot {
		this.hasUnsaved = false;
		this.mayBeOverwritten = false;
		this.savedAt = now;
		this.mergedAt = now;
		return { savedAt: now, keys: this.stored };
	}

	/** Whether n8n is storing an event. One that takes long may have failed. */
	private isUnderWay(now: number): boolean {
		for (const handedOverAt of this.unstored.values()) {
			if (handedOverAt !== Infinity && now - handedOverAt <= underWayMs) return true;
		}
		return false;
	}

	private addStored(hash: string): void {
		this.stored = `${this.stored}${hash}`.slice(-mostSavedKeys * shortHashLength);
	}

	private forgetOld(now: number): void {
		for (const [hash, claimedAt] of this.claimedAt) {
			if (this.claimedAt.size <= mostKeys && now - claimedAt <= retentionMs) return;
			this.claimedAt.delete(hash);
			this.unstored.delete(hash);
			if (this.stored.startsWith(hash)) this.stored = this.stored.slice(shortHashLength);
		}
	}
}
