import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { keyword } from '../values/text/keyword';
import { matchingEntries } from './lists/matchingEntries';
import { readMembers } from './lists/members';

/** The teams, which Spruce lists among the members. */
export async function searchTeams(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const members = await readMembers(this);
	const entries = members
		.filter(({ type }) => keyword(type) === 'team')
		.map(({ id, name }) => ({ name: String(name ?? id), value: String(id) }));
	return { results: matchingEntries(entries, filter) };
}
