import { Refusal } from './Refusal';

/**
 * Reads the fields of a request body or query and refuses what has the wrong type, naming the
 * field. As in Spruce, null means the same as an omitted field.
 */
export class Input {
	private constructor(
		private readonly fields: Record<string, unknown>,
		private readonly path: string,
	) {}

	static of(value: unknown, path = ''): Input {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			throw Refusal.invalidInput(`${path || 'the body'} must be an object`);
		}
		return new Input(value as Record<string, unknown>, path);
	}

	get names(): string[] {
		return Object.keys(this.fields);
	}

	has(name: string): boolean {
		return this.fields[name] !== undefined && this.fields[name] !== null;
	}

	refuse(name: string, problem: string): never {
		throw Refusal.invalidInput(`${this.pathOf(name)} ${problem}`);
	}

	text(name: string): string | undefined {
		if (!this.has(name)) return undefined;
		const value = this.fields[name];
		return typeof value === 'string' ? value : this.refuse(name, 'must be a string');
	}

	requiredText(name: string): string {
		return this.text(name) || this.refuse(name, 'is required');
	}

	choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
		const value = this.text(name);
		if (value === undefined) return undefined;
		const choice = choices.find((candidate) => candidate === value);
		return choice ?? this.refuse(name, `must be one of ${choices.filter(Boolean).join(', ')}`);
	}

	requiredChoice<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
		return this.choice(name, choices) ?? this.refuse(name, 'is required');
	}

	flag(name: string): boolean | undefined {
		if (!this.has(name)) return undefined;
		const value = this.fields[name];
		return typeof value === 'boolean' ? value : this.refuse(name, 'must be true or false');
	}

	/** A whole number; in a query it comes as text. */
	integer(name: string, smallest: number, largest: number): number | undefined {
		if (!this.has(name)) return undefined;
		const value = this.fields[name];
		const integer = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof integer !== 'number' || !Number.isInteger(integer)) {
			return this.refuse(name, 'must be a whole number');
		}
		if (integer < smallest || integer > largest) {
			return this.refuse(name, `must be between ${smallest} and ${largest}`);
		}
		return integer;
	}

	/** A date and time with an offset, as UTC. */
	dateTime(name: string): string | undefined {
		const value = this.text(name);
		if (value === undefined) return undefined;
		const isDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value);
		if (!isDateTime || Number.isNaN(Date.parse(value))) {
			return this.refuse(name, 'must be an RFC 3339 date-time');
		}
		return new Date(value).toISOString();
	}

	object(name: string): Input | undefined {
		return this.has(name) ? Input.of(this.fields[name], this.pathOf(name)) : undefined;
	}

	requiredObject(name: string): Input {
		return this.object(name) ?? this.refuse(name, 'is required');
	}

	objects(name: string): Input[] | undefined {
		return this.list(name)?.map((value, index) =>
			Input.of(value, `${this.pathOf(name)}[${index}]`),
		);
	}

	texts(name: string): string[] | undefined {
		return this.list(name)?.map((value, index) =>
			typeof value === 'string' ? value : this.refuse(`${name}[${index}]`, 'must be a string'),
		);
	}

	private list(name: string): unknown[] | undefined {
		if (!this.has(name)) return undefined;
		const value = this.fields[name];
		return Array.isArray(value) ? value : this.refuse(name, 'must be a list');
	}

	private pathOf(name: string): string {
		return [this.path, name].filter(Boolean).join('.');
	}
}
