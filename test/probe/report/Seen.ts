const largestNumber = 1_000_000;

/**
 * Something that may leave the clinic. It is made of words in our own source, of small numbers and of
 * other Seen, so no text of an answer can get into it: the constructor is private, and the report
 * takes nothing else.
 */
export class Seen {
	private constructor(private readonly text: string) {}

	/**
	 * A sentence of our own: Seen.say`${count} of ${all} items`.
	 *
	 * A number with seven digits or more could be a phone number, so it is only called large.
	 */
	static say(words: TemplateStringsArray, ...values: Array<number | boolean | Seen>): Seen {
		return new Seen(
			words.reduce((text, word, index) => `${text}${shown(values[index - 1])}${word}`),
		);
	}

	/** The one of our words that a text of an answer equals, in our spelling; otherwise `other`. */
	static known(words: readonly string[], value: unknown): Seen {
		const word = words.find((one) => one === value);
		if (word !== undefined) return new Seen(word);
		const lower = String(value).toLowerCase();
		const inOtherCase = words.find((one) => one.toLowerCase() === lower);
		return new Seen(inOtherCase === undefined ? 'other' : `${inOtherCase} (in other letters)`);
	}

	/** What kind of value this is. */
	static kindOf(value: unknown): Seen {
		if (value === undefined) return Seen.say`missing`;
		if (value === null) return Seen.say`null`;
		if (Array.isArray(value)) return Seen.say`a list`;
		if (typeof value === 'string') return value === '' ? Seen.say`blank` : Seen.say`text`;
		if (typeof value === 'number') return Seen.say`a number`;
		return typeof value === 'boolean' ? Seen.say`true or false` : Seen.say`an object`;
	}

	/** Each different one once, with how often it occurs, in the order of their first occurrence. */
	static tally(all: readonly Seen[]): Seen {
		const counts = new Map<string, number>();
		for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
		const parts = [...counts].map(([text, count]) => `${text} (${count})`);
		return new Seen(parts.join(', ') || 'none');
	}

	static list(all: readonly Seen[]): Seen {
		return new Seen(all.map(String).join(', ') || 'none');
	}

	toString(): string {
		return this.text;
	}
}

function shown(value: number | boolean | Seen): string {
	if (typeof value !== 'number') return String(value);
	return Number.isFinite(value) && Math.abs(value) < largestNumber
		? String(Math.round(value * 10) / 10)
		: 'a large number';
}
