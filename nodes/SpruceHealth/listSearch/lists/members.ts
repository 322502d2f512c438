import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { keyword } from '../../values/text/keyword';
import { listClient } from './listClient';
import { byName } from './matchingEntries';

/** The teammates and teams. Spruce lists the organization itself among them, which is left out. */
export async function readMembers(context: ILoadOptionsFunctions): Promise<IDataObject[]> {
	const client = await listClient(context);
	const members = await client.cachedList('/organization/members', 'members');
	return members.filter(({ type }) => keyword(type) !== 'organization');
}

/**
 * The teammates and teams as entries of a list, in alphabetical order, suspended teammates last. They
 * stay in the list, because what was assigned to them before is found by them.
 */
export function memberEntries(members: IDataObject[]): Array<{ name: string; value: string }> {
	const entriesOf = (some: IDataObject[]) =>
		some.map((member) => ({ name: memberName(member), value: String(member.id) })).sort(byName);
	return [
		...entriesOf(members.filter((member) => !isSuspended(member))),
		...entriesOf(members.filter(isSuspended)),
	];
}

/** The name that the editor shows. Teammates have a display name, teams have a name. */
function memberName(member: IDataObject): string {
	const { displayName, name, id, type } = member;
	const shown = String(displayName ?? name ?? id);
	if (keyword(type) === 'team') return `${shown} (team)`;
	return isSuspended(member) ? `${shown} (suspended)` : shown;
}

/** A suspended teammate cannot sign in and gets no messages, as Spruce documents. */
function isSuspended(member: IDataObject): boolean {
	return member.isSuspended === true;
}
