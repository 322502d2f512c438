/** Remembers the latest so many values, by key; the one that was set longest ago goes first. */
export class BoundedMap<Value> {
	private readonly values = new Map<string, Value>();

	constructor(private readonly most: number) {}

	get size(): number {
		return this.values.size;
	}

	get(key: string): Value | undefined {
		return this.values.get(key);
	}

	set(key: string, value: Value): void {
		this.values.delete(key);
		this.values.set(key, value);
		const [oldest] = this.values.keys();
		if (this.values.size > this.most) this.values.delete(oldest);
	}
}
