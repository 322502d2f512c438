import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { byName } from './byName';
import { listClient } from './listClient';
import { memberName, membersOf } from './membersOf';

/** The teammates and teams. */
export async function getMembers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const members = await membersOf(await listClient(this));
	return members
		.map((member) => ({ name: memberName(member), value: String(member.id) }))
		.sort(byName);
}
