import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { keyword } from '../../values/text/keyword';
import { listClient } from './listClient';

/** The teammates and teams. Spruce lists the organization itself among them, which is left out. */
export async function readMembers(context: ILoadOptionsFunctions): Promise<IDataObject[]> {
	const client = await listClient(context);
	const members = await client.list('/organization/members', 'members');
	return members.filter(({ type }) => keyword(type) !== 'organization');
}

/** The name that the editor shows. Teammates have a display name, teams have a name. */
export function memberName({ displayName, name, id, type }: IDataObject): string {
	const shown = String(displayName ?? name ?? id);
	return keyword(type) === 'team' ? `${shown} (team)` : shown;
}
