/**
 * Remembers the latest values by key: at most a number of them, and, where there is a longest age,
 * none that is older. An entry that is too old leaves the memory of the process at the next access.
 */
export class BoundedMap<Value> {
	/** The one that was set longest ago comes first, so entries only ever leave from the front. */
	private readonly entries = new Map<string, { value: Value; setAt: number }>();

	private latestAccessAt = -Infinity;

	/**
	 * @param maxEntries one more pushes out the entry that was set longest ago
	 * @param maxAgeMs an entry of exactly this age is still there
	 */
	constructor(
		private readonly maxEntries: number,
		private readonly maxAgeMs = Infinity,
	) {}

	get size(): number {
		return this.entries.size;
	}

	/** @param now milliseconds since 1970; only matters where there is a longest age */
	get(key: string, now = Date.now()): Value | undefined {
		this.forgetExpired(now);
		return this.entries.get(key)?.value;
	}

	/** @param now as for `get` */
	set(key: string, value: Value, now = Date.now()): void {
		this.forgetExpired(now);
		// Deleted first, because a Map keeps the place of a key that is set again.
		this.entries.delete(key);
		this.entries.set(key, { value, setAt: now });
		const [oldest] = this.entries.keys();
		if (this.entries.size > this.maxEntries) this.entries.delete(oldest);
	}

	delete(key: string): void {
		this.entries.delete(key);
	}

	/** Lets what is too old leave the memory. Every access does; this is for when there is none. */
	forgetExpired(now: number): void {
		if (now < this.latestAccessAt) this.followClockBackTo(now);
		this.latestAccessAt = now;
		for (const [key, { setAt }] of this.entries) {
			if (now - setAt <= this.maxAgeMs) return;
			this.entries.delete(key);
		}
	}

	/** The keys of all entries, the one that was set longest ago first. */
	keys(): string[] {
		return [...this.entries.keys()];
	}

	/** The values of all entries, the one that was set longest ago first. */
	values(): Value[] {
		return [...this.entries.values()].map(({ value }) => value);
	}

	/**
	 * After the clock was set back, an entry from before would stay too long, and keep those behind it.
	 * So it counts as set now.
	 */
	private followClockBackTo(now: number): void {
		for (const entry of this.entries.values()) entry.setAt = Math.min(entry.setAt, now);
	}
}
