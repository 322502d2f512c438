import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { listClient } from '../lists/listClient';
import { byName } from '../lists/matching';
import { memberName, membersOf } from '../lists/membersOf';

/** The teammates and teams. */
export async function getMembers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const members = await membersOf(await listClient(this));
	return members
		.map((member) => ({ name: memberName(member), value: String(member.id) }))
		.sort(byName);
}
