import type { INodeListSearchItems } from 'n8n-workflow';

/** The entries whose names contain what the user typed, in alphabetical order. */
export function matchingEntries(
	entries: INodeListSearchItems[],
	filter: string | undefined,
): INodeListSearchItems[] {
	return entries.filter(({ name }) => matchesFilter(name, filter)).sort(byName);
}

/** Whether a name contains what the user typed, in upper or lower case. Nothing typed matches all. */
export function matchesFilter(name: string, filter: string | undefined): boolean {
	return name.toLowerCase().includes(filter?.trim().toLowerCase() ?? '');
}

/** Sorts entries alphabetically, regardless of case. */
export function byName(one: { name: string }, other: { name: string }): number {
	return one.name.localeCompare(other.name);
}
