/** Whether two lists have the same entries, in any order. Spruce sends null for some empty lists. */
export function isSameSet(one: unknown, other: unknown): boolean {
	const [first, second] = [one, other].map(
		(list) => new Set<unknown>(Array.isArray(list) ? list : []),
	);
	return first.size === second.size && [...first].every((entry) => second.has(entry));
}
