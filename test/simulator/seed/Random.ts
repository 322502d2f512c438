/** A small repeatable generator of random numbers (mulberry32). */
export class Random {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** A generator of the same numbers as will come from this one. */
	copy(): Random {
		return new Random(this.state);
	}

	/** A number from 0 up to, and without, 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	/** A whole number between the two, both included. */
	integer(smallest: number, largest: number): number {
		return smallest + Math.floor(this.next() * (largest - smallest + 1));
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<Choice>(choices: readonly Choice[]): Choice {
		return choices[this.integer(0, choices.length - 1)];
	}

	/** Some of the choices, each at most once, in their order. */
	some<Choice>(choices: readonly Choice[], probability: number): Choice[] {
		return choices.filter(() => this.chance(probability));
	}
}
