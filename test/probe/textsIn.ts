/** Every text and every number in a value that somebody could be recognized by. */
export function textsIn(value: unknown): Set<string> {
	const found = new Set<string>();
	const visit = (part: unknown): void => {
		if (typeof part === 'string' || typeof part === 'number') found.add(String(part));
		else if (typeof part === 'object' && part !== null) {
			for (const [name, inner] of Object.entries(part)) {
				found.add(name);
				visit(inner);
			}
		}
	};
	visit(value);
	return new Set([...found].filter(({ length }) => length > 3));
}
