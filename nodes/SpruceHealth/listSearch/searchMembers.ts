import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listClient } from './lists/listClient';
import { matching } from './lists/matching';
import { memberName, membersOf } from './lists/membersOf';

/** The teammates and teams, all at once: Spruce cannot search them. */
export async function searchMembers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const members = await membersOf(await listClient(this));
	const entries = members.map((member) => ({
		name: memberName(member),
		value: String(member.id),
		url: String(member.appURL ?? ''),
	}));
	return { results: matching(entries, filter) };
}
