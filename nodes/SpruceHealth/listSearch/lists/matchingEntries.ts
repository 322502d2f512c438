import type { INodeListSearchItems } from 'n8n-workflow';
import { normalizedName } from '../../values/text/oneLine';

/** The entries whose names contain what the user typed, in alphabetical order. */
export function matchingEntries(
	entries: INodeListSearchItems[],
	filter: string | undefined,
): INodeListSearchItems[] {
	return entries.filter(({ name }) => matchesFilter(name, filter)).sort(byName);
}

/**
 * Whether a name contains what the user typed, apart from case, blanks and how accents are encoded.
 * Nothing typed matches all.
 */
export function matchesFilter(name: string, filter: string | undefined): boolean {
	return normalizedName(name)
		.toLowerCase()
		.includes(normalizedName(filter ?? '').toLowerCase());
}

/** Sorts entries alphabetically, regardless of case. */
export function byName(one: { name: string }, other: { name: string }): number {
	return one.name.localeCompare(other.name);
}
