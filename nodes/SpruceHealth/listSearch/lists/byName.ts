/** Puts the entries of a list in alphabetical order, capitals or not. */
export function byName(one: { name: string }, other: { name: string }): number {
	return one.name.localeCompare(other.name);
}
