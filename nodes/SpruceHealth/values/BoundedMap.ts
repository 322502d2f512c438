/**
 * Remembers the latest values by key: at most a number of them, and, where there is a longest age,
 * none that is older. An entry that is too old leaves the memory of the process at the next access.
 */
export class BoundedMap<Value> {
	/** The one that was set longest ago comes first, so entries only ever leave from the front. */
	private readonly entries = new Map<string, { value: Value; setAt: number }>();

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
		this.forgetOld(now);
		const entry = this.entries.get(key);
		// Looked at once more: where the clock was set back, an older entry may stand behind a newer one.
		return entry === undefined || this.isOld(entry.setAt, now) ? undefined : entry.value;
	}

	/** @param now as for `get` */
	set(key: string, value: Value, now = Date.now()): void {
		this.forgetOld(now);
		// Deleted first, because a Map keeps the place of a key that is set again.
		this.entries.delete(key);
		this.entries.set(key, { value, setAt: now });
		const [oldest] = this.entries.keys();
		if (this.entries.size > this.maxEntries) this.entries.delete(oldest);
	}

	delete(key: string): void {
		this.entries.delete(key);
	}

	private forgetOld(now: number): void {
		for (const [key, { setAt }] of this.entries) {
			if (!this.isOld(setAt, now)) return;
			this.entries.delete(key);
		}
	}

	private isOld(setAt: number, now: number): boolean {
		return now - setAt > this.maxAgeMs;
	}
}
