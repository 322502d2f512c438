/** How many names a hint holds. */
const mostNamed = 10;

/** `"Name", "Notes" and 3 more`. */
export function quotedNames(names: readonly string[]): string {
	const quoted = names.slice(0, mostNamed).map((name) => `"${name}"`);
	const more = names.length - quoted.length;
	return `${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
