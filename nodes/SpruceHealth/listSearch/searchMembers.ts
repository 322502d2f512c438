import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { matchingEntries } from './lists/matchingEntries';
import { memberName, readMembers } from './lists/members';

/** The teammates and teams, read as a whole because Spruce cannot search them. */
export async function searchMembers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const members = await readMembers(this);
	const entries = members.map((member) => ({
		name: memberName(member),
		value: String(member.id),
		url: String(member.appURL ?? ''),
	}));
	return { results: matchingEntries(entries, filter) };
}
