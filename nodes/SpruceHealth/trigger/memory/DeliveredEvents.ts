import { shortHash } from '../../values/shortHash';

/** The part of the memory that outlives the process. */
export interface DeliveredSnapshot {
	/** Milliseconds since 1970. */
	savedAt: number;
	/** Hashes of keys, the oldest first. */
	keys: string[];
}

/**
 * Spruce tries an event for 20 minutes. One that n8n has taken counts as missed where its answers
 * came too late, and may be found in the log when the next event comes, the next morning.
 */
const retentionMs = 24 * 60 * 60_000;

/** Spruce sends at most 1,000 events a minute to an endpoint. */
const mostKeys = 45_000;

/** n8n reads all of a workflow's static data with each event, so that it must stay small. */
const mostSaved = 2_000;

/** Spruce repeats after two minutes what n8n could not store. */
const storedWithinMs = 100_000;

/** The more there is to write, the more seldom: every 40 s where there is most. */
const saveAfterMsPerKey = 20;

/**
 * Which events were seen lately, so that each starts one execution however often it is delivered.
 * Lives in the process; a snapshot, written rarely, carries it over a restart and to n8n's other
 * processes. Bounded in age and number.
 */
export class DeliveredEvents {
	/** When each was seen, in that order. */
	private readonly times = new Map<string, number>();

	/**
	 * Of which it is not known yet that n8n has stored them: `Infinity` while they are worked on, then
	 * when n8n was given them, in ms since 1970.
	 */
	private readonly open = new Map<string, number>();

	private hasUnwritten = false;

	/** Another process's writing does not count: it may lack what only this one has seen. */
	private writtenAt = -Infinity;

	/** When what was taken over last had been written, by the clock of whoever wrote it. */
	private mergedAt?: number;

	get size(): number {
		return this.times.size;
	}

	/** Whether a key was seen. What n8n was given and did not store was not. */
	has(key: string, now: number): boolean {
		const hash = shortHash(key);
		return this.times.has(hash) && !(now - (this.open.get(hash) ?? Infinity) > storedWithinMs);
	}

	/** Remembers a key that is worked on from now on. */
	add(key: string, now: number): void {
		const hash = shortHash(key);
		// Anew, so that it counts among the latest.
		this.times.delete(hash);
		this.times.set(hash, now);
		this.open.set(hash, Infinity);
		this.forget(now);
	}

	/** Notes that n8n is given what belongs to the keys. */
	handOver(keys: readonly string[], now: number): void {
		for (const hash of keys.map(shortHash)) if (this.open.has(hash)) this.open.set(hash, now);
	}

	/** Notes that n8n has stored what belongs to the keys. */
	confirm(keys: readonly string[]): void {
		for (const hash of keys.map(shortHash)) {
			if (this.open.delete(hash)) this.hasUnwritten = true;
		}
	}

	/** Takes over what another process, or this one before its restart, has written. */
	merge(snapshot: DeliveredSnapshot | undefined): void {
		if (snapshot === undefined || snapshot.savedAt === this.mergedAt) return;
		for (const hash of snapshot.keys) {
			if (!this.times.has(hash)) this.times.set(hash, snapshot.savedAt);
		}
		this.mergedAt = snapshot.savedAt;
		// It may have been written in the place of one that had more.
		this.hasUnwritten = true;
	}

	/** The snapshot that is to be written now, or undefined when that is needless or too soon. */
	due(now: number): DeliveredSnapshot | undefined {
		if (!this.hasUnwritten) return undefined;
		const saved = Math.min(this.times.size, mostSaved);
		if (now - this.writtenAt < saved * saveAfterMsPerKey) return undefined;
		return this.snapshot(now);
	}

	/** The latest keys, to be written now. */
	snapshot(now: number): DeliveredSnapshot {
		this.hasUnwritten = false;
		this.writtenAt = now;
		this.mergedAt = now;
		const stored = [...this.times.keys()].filter((hash) => !this.open.has(hash));
		return { savedAt: now, keys: stored.slice(-mostSaved) };
	}

	private forget(now: number): void {
		for (const [hash, seenAt] of this.times) {
			if (this.times.size <= mostKeys && now - seenAt <= retentionMs) return;
			this.times.delete(hash);
			this.open.delete(hash);
		}
	}
}
