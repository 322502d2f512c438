import type { INodeListSearchItems } from 'n8n-workflow';
import { byName } from './byName';

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
