/**
 * Whether two lists have the same entries, in any order. Spruce sends null for some empty lists, and may
 * send numbers for IDs.
 */
export function isSameSet(one: unknown, other: unknown): boolean {
	const [first, second] = [one, other].map(
		(list) => new Set<string>(Array.isArray(list) ? list.map(String) : []),
	);
	return first.size === second.size && [...first].every((entry) => second.has(entry));
}
