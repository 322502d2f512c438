import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { byName } from '../lists/matchingEntries';
import { memberName, readMembers } from '../lists/members';

/** The teammates and teams, chosen by ID. */
export async function getMembers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const members = await readMembers(this);
	return members
		.map((member) => ({ name: memberName(member), value: String(member.id) }))
		.sort(byName);
}
