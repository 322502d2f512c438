import { shortHash } from './shortHash';

/** The part of the memory that outlives the process. */
export interface SeenSnapshot {
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

/** The more there is to write, the more seldom: every 40 s where there is most. */
const saveAfterMsPerKey = 20;

/**
 * Which events were seen lately, so that each starts one execution however often it is delivered.
 * Lives in the process; a snapshot, written rarely, carries it over a restart and to n8n's other
 * processes. Bounded in age and number.
 */
export class SeenKeys {
	/** When each was seen, in that order. */
	private readonly times = new Map<string, number>();

	private hasUnwritten = false;

	/** Another process's writing does not count: it may lack what only this one has seen. */
	private writtenAt = -Infinity;

	/** When what was taken over last had been written, by the clock of whoever wrote it. */
	private mergedAt?: number;

	get size(): number {
		return this.times.size;
	}

	has(key: string): boolean {
		return this.times.has(shortHash(key));
	}

	add(key: string, now: number): void {
		this.times.set(shortHash(key), now);
		this.hasUnwritten = true;
		this.forget(now);
	}

	/** Takes over what another process, or this one before its restart, has written. */
	merge(snapshot: SeenSnapshot | undefined): void {
		if (snapshot === undefined || snapshot.savedAt === this.mergedAt) return;
		for (const hash of snapshot.keys) {
			if (!this.times.has(hash)) this.times.set(hash, snapshot.savedAt);
		}
		this.mergedAt = snapshot.savedAt;
		// It may have been written in the place of one that had more.
		this.hasUnwritten = true;
	}

	/** The snapshot that is to be written now, or undefined when that is needless or too soon. */
	due(now: number): SeenSnapshot | undefined {
		if (!this.hasUnwritten) return undefined;
		const saved = Math.min(this.times.size, mostSaved);
		if (now - this.writtenAt < saved * saveAfterMsPerKey) return undefined;
		return this.snapshot(now);
	}

	/** The latest keys, to be written now. */
	snapshot(now: number): SeenSnapshot {
		this.hasUnwritten = false;
		this.writtenAt = now;
		this.mergedAt = now;
		return { savedAt: now, keys: [...this.times.keys()].slice(-mostSaved) };
	}

	private forget(now: number): void {
		for (const [hash, seenAt] of this.times) {
			if (this.times.size <= mostKeys && now - seenAt <= retentionMs) return;
			this.times.delete(hash);
		}
	}
}
