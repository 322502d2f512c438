import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';

/** The teammates and teams; Spruce lists the organization itself among them, which is left out. */
export async function membersOf(client: SpruceClient): Promise<IDataObject[]> {
	const members = await client.list('/organization/members', 'members');
	return members.filter(({ type }) => type !== 'organization');
}

/** What the editor calls a member: teammates have a display name, teams a name. */
export function memberName({ displayName, name, id, type }: IDataObject): string {
	const shown = String(displayName ?? name ?? id);
	return type === 'team' ? `${shown} (team)` : shown;
}
