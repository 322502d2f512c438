import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { matchesFilter } from './lists/matchingEntries';
import { memberEntries, readMembers } from './lists/members';

/** The teammates and teams, read as a whole because Spruce cannot search them. */
export async function searchMembers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const entries = memberEntries(await readMembers(this));
	return { results: entries.filter(({ name }) => matchesFilter(name, filter)) };
}
