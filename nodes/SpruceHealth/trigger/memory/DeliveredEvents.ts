import { shortHash } from '../../values/shortHash';

/** The part of the memory that outlives the process. n8n keeps it in the static data. */
export interface DeliveredSnapshot {
	/** Milliseconds since 1970. */
	savedAt: number;
	/** Hashes of keys, the oldest first. */
	keys: string[];
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

/** Less than 24 KB: n8n reads all static data of a workflow with each event. */
const mostSavedKeys = 2_000;

/** Less than the 2 minutes after which Spruce repeats an event that n8n could not store. */
const storeDeadlineMs = 100_000;

/** The larger a snapshot, the more rarely it is saved: one of 2,000 keys every 40 seconds. */
const saveIntervalMsPerKey = 20;

/**
 * Remembers which events were delivered, so that each starts one execution however often Spruce
 * sends it. It lives in the process. A snapshot, saved rarely, carries it over a restart of n8n and
 * to n8n's other processes.
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

	/** Whether there is something that the saved snapshot may lack. */
	private hasUnsaved = false;

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
			if (this.unstored.delete(hash)) this.hasUnsaved = true;
		}
	}

	/** Adds the keys that another process, or this one before its restart, has saved. */
	mergeSnapshot(snapshot: DeliveredSnapshot | undefined): void {
		if (snapshot === undefined || snapshot.savedAt === this.mergedAt) return;
		for (const hash of snapshot.keys) {
			if (!this.claimedAt.has(hash)) this.claimedAt.set(hash, snapshot.savedAt);
		}
		this.mergedAt = snapshot.savedAt;
		// It may have overwritten a snapshot that had more keys.
		this.hasUnsaved = true;
	}

	/** The snapshot to save now; undefined when nothing is new, or the last save was a short time ago. */
	snapshotIfDue(now: number): DeliveredSnapshot | undefined {
		if (!this.hasUnsaved) return undefined;
		const count = Math.min(this.claimedAt.size, mostSavedKeys);
		if (now - this.savedAt < count * saveIntervalMsPerKey) return undefined;
		return this.takeSnapshot(now);
	}

	/** The latest stored keys. The caller saves them at once: they count as saved. */
	takeSnapshot(now: number): DeliveredSnapshot {
		this.hasUnsaved = false;
		this.savedAt = now;
		this.mergedAt = now;
		const stored = [...this.claimedAt.keys()].filter((hash) => !this.unstored.has(hash));
		return { savedAt: now, keys: stored.slice(-mostSavedKeys) };
	}

	private forgetOld(now: number): void {
		for (const [hash, claimedAt] of this.claimedAt) {
			if (this.claimedAt.size <= mostKeys && now - claimedAt <= retentionMs) return;
			this.claimedAt.delete(hash);
			this.unstored.delete(hash);
		}
	}
}
