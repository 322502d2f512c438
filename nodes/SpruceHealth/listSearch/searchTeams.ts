import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listClient } from './lists/listClient';
import { matching } from './lists/matching';
import { membersOf } from './lists/membersOf';

/** The teams, all at once: Spruce lists them among the members. */
export async function searchTeams(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const members = await membersOf(await listClient(this));
	const entries = members
		.filter(({ type }) => type === 'team')
		.map(({ id, name }) => ({ name: String(name ?? id), value: String(id) }));
	return { results: matching(entries, filter) };
}
