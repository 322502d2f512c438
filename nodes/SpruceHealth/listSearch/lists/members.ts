import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { listClient } from './listClient';

/** The teammates and teams. Spruce lists the organization itself among them, which is left out. */
export async function readMembers(context: ILoadOptionsFunctions): Promise<IDataObject[]> {
	const client = await listClient(context);
	const members = await client.list('/organization/members', 'members');
	return members.filter(({ type }) => type !== 'organization');
}

/** The name that the editor shows. Teammates have a display name, teams have a name. */
export function memberName({ displayName, name, id, type }: IDataObject): string {
	const shown = String(displayName ?? name ?? id);
	return type === 'team' ? `${shown} (team)` : shown;
}
