import { isJsonObject } from '../jsonObject';

/** Deeper than any record of Spruce. Bounded, because JSON may be nested deeper than the stack. */
const deepest = 50;

/**
 * The JSON text of a value, the same for equal values: the order of the properties does not matter.
 * What is nested too deeply is left out.
 *
 * @param isLeftOut whether a property, or an entry of a list, does not count
 */
export function stableJson(
	value: unknown,
	isLeftOut: (name: string, value: unknown) => boolean = () => false,
): string {
	const ordered = (part: unknown, depth: number): unknown => {
		if (depth > deepest) return undefined;
		const counts = ([name, inside]: [string, unknown]) => !isLeftOut(name, inside);
		if (Array.isArray(part)) {
			const entries: Array<[string, unknown]> = part.map((entry) => ['', entry]);
			return entries.filter(counts).map(([, entry]) => ordered(entry, depth + 1));
		}
		if (!isJsonObject(part)) return part;
		const names = Object.keys(part).sort();
		const properties = names.map((name): [string, unknown] => [name, part[name]]).filter(counts);
		// As a list, because an object would put the names that are numbers first.
		return { '': properties.map(([name, inside]) => [name, ordered(inside, depth + 1)]) };
	};
	return JSON.stringify(ordered(value, 0)) ?? '';
}
