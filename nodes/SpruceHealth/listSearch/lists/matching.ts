import type { INodeListSearchItems } from 'n8n-workflow';

/** The entries whose name holds the text, in alphabetical order. */
export function matching(
	entries: INodeListSearchItems[],
	filter: string | undefined,
): INodeListSearchItems[] {
	return entries.filter(({ name }) => holds(name, filter)).sort(byName);
}

/** Whether a name holds what the user typed, in upper or lower case; every name holds nothing. */
export function holds(name: string, filter: string | undefined): boolean {
	return name.toLowerCase().includes(filter?.trim().toLowerCase() ?? '');
}

/** Puts the entries of a list in alphabetical order, capitals or not. */
export function byName(one: { name: string }, other: { name: string }): number {
	return one.name.localeCompare(other.name);
}
